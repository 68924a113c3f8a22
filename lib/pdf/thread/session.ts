import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { z } from "zod";
import { LONGEST_STEP } from "../limits";
import { type PdfSource, Reply, type Request } from "./messages";

/** Why there is no answer: it took too long, or the thread ended (no memory, a fault of PDFium). */
export class NoAnswer extends Error {
  constructor(
    readonly why: "slow" | "broken",
    detail: string,
  ) {
    super(detail);
  }
}

/** Memory of the thread beside PDFium's own. Megabytes. */
const MOST_MEMORY = 1024;

/** It does not inherit that Node.js is to understand TypeScript, and starts soonest as one file of plain JavaScript. */
const LAUNCH = new URL("../../cli/launch.mjs", import.meta.url);

/**
 * A thread with a PDF open. It is started when it is first asked and after it was lost; a page on which PDFium never ends, or takes
 * all memory, costs nothing but itself.
 */
export class PdfSession {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly source: PdfSource,
    readonly longestStep: number,
  ) {}

  /** One question after the other. Throws `NoAnswer`. */
  ask<Answer extends z.ZodType>(request: Request, answer: Answer): Promise<z.infer<Answer>> {
    const asked = this.#last.then(() => this.#ask(request));
    this.#last = asked.catch(() => null);
    return asked.then((given) => answer.parse(given));
  }

  /** Ends the thread, which gives its memory back. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #ask(request: Request): Promise<unknown> {
    this.#worker ??= startThread(this.source);
    const worker = this.#worker;
    // While nobody waits for it the thread keeps no process alive.
    worker.ref();
    try {
      // A thread that is still starting has no page before it.
      const longest = request.kind === "open" ? LONGEST_STEP : this.longestStep;
      const reply = await replyOf(worker, request, longest);
      if (reply.kind === "failed") throw new NoAnswer("broken", reply.message);
      return reply.answer;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      worker.unref();
    }
  }
}

function startThread(source: PdfSource): Worker {
  const worker = new Worker(LAUNCH, {
    argv: ["lib/pdf/thread/pdf-thread"],
    workerData: { source },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.on("error", () => {});
  worker.unref();
  return worker;
}

/** The answer, or why there is none. */
async function replyOf(worker: Worker, request: Request, longest: number): Promise<Reply> {
  const over = new AbortController();
  const { signal } = over;
  const lost = (detail: string) => new NoAnswer("broken", detail);
  worker.postMessage(request);
  try {
    return await Promise.race([
      once(worker, "message", { signal }).then(([message]) => Reply.parse(message)),
      once(worker, "exit", { signal }).then(([code]) => Promise.reject(lost(`exit ${code}`))),
      setTimeout(longest, null, { signal }).then(() => Promise.reject(new NoAnswer("slow", `${longest} ms`))),
    ]);
  } catch (error) {
    throw error instanceof NoAnswer ? error : lost(String(error));
  } finally {
    over.abort();
  }
}
