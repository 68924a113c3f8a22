import path from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { RenderFailed } from "../render/renderer";
import { codeFile, outputFolder } from "./output";
import type { Asked } from "./rehearsal";

const Answer = z.object({ status: z.number(), content: z.instanceof(Uint8Array), printed: z.string() });
type Answer = z.infer<typeof Answer>;

/** Has the thread keep what V8 has made of the templates. */
const KEEP = { keep: true, url: "", status: 0 } as const;

interface Waiting {
  asked: Asked | typeof KEEP;
  resolve: (content: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * How far a thread's memory may grow before it is given back. Megabytes: a page takes few, and without it all grow as long as the
 * machine has room.
 */
const MOST_MEMORY = 256;

const THREAD = new URL("./in-thread.mjs", import.meta.url);

/** A thread that renders with compiled templates, one page after the other. It keeps no process alive while it has nothing to do. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  /** Why there will be no more answers. */
  #ended: string | null = null;

  constructor(root: string, cacheDir: string) {
    this.#worker = new Worker(THREAD, {
      workerData: {
        root,
        output: path.resolve(root, outputFolder(cacheDir)),
        code: path.resolve(root, codeFile(cacheDir)),
      },
      // Neither TypeScript nor whatever else the publish itself was started with.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    this.#worker.on("message", (message) => this.#settle(Answer.parse(message)));
    this.#worker.on("error", (error) => this.#lose(String(error)));
    this.#worker.on("exit", (code) => this.#lose(`exit ${code}`));
    this.#worker.unref();
  }

  /** How many pages it has been asked for and not answered. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Whether it will answer nothing any more. */
  get hasEnded(): boolean {
    return this.#ended !== null;
  }

  /** What is rendered for a URL. Rejects with `RenderFailed`. */
  ask(asked: Waiting["asked"]): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) return reject(failed(asked.url, this.#ended));
      this.#waiting.push({ asked, resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(asked);
    });
  }

  /**
   * Has the templates of some pages loaded before any of them is asked for, then other pages rendered for nothing until one is. Nothing is answered;
   * what fails will fail when it is asked for.
   */
  rehearse(loaded: readonly Asked[], rendered: readonly Asked[]): void {
    const entries = [...new Set(loaded.map(({ entry }) => entry))];
    this.#worker.postMessage({ rehearse: entries, renders: rendered });
  }

  /** Has a page rendered before it is asked for; then it is there. What fails will fail when it is asked for. */
  begin(asked: Asked): void {
    this.#worker.postMessage({ begin: asked });
  }

  /** Has what V8 has made of the templates kept for threads that start later, where it is not yet. */
  async keepCode(): Promise<void> {
    await this.ask(KEEP);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle({ status, content, printed }: Answer): void {
    const first = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (!first) return;
    if (status === first.asked.status) first.resolve(content);
    else first.reject(failed(first.asked.url, printed || `status ${status}`));
  }

  #lose(why: string): void {
    this.#ended ??= why;
    for (const { asked, reject } of this.#waiting.splice(0)) reject(failed(asked.url, why));
  }
}

/** As `next build` says it. */
const failed = (url: string, why: string): RenderFailed =>
  new RenderFailed(
    `Error occurred prerendering page "${url}". Read more: https://nextjs.org/docs/messages/prerender-error\n${why}`,
  );
