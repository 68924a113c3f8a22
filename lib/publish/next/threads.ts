import { availableParallelism } from "node:os";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { fileOf } from "../manifest/site-file";
import type { RenderedPage } from "../render/renderer";
import { withoutRuntime } from "./html";
import { entryOf } from "./output";
import { type Asked, isShort } from "./rehearsal";
import { RenderThread } from "./render-thread";

/** Starting one more thread takes as long as rendering so many pages with those that run. */
const PAGES_WORTH_A_THREAD = 50;
/** So many pages are asked of a thread at once: while one is finished, or the publish is busy with something else, it renders the next. */
const PAGES_AHEAD = 8;

/** What is known of a page that is to be rendered. */
interface Planned {
  url: string;
  template: string;
  view: () => { kind: string } | null;
}

/** The threads that render: started when there is something to do, as many as are worth it, and kept for the next time. */
export class RenderThreads {
  #threads: RenderThread[] = [];
  /** Pages that the first thread was told to begin with, and how it was asked. */
  readonly #begun = new Map<Planned, Asked>();

  constructor(
    readonly root: string,
    readonly cacheDir: string,
  ) {}

  /** Whether none of them will answer any more. */
  get haveEnded(): boolean {
    return this.#threads.every(({ hasEnded }) => hasEnded);
  }

  /** Starts a thread, if there is none, and has it rehearse pages until it is asked for others. */
  start(pages: readonly Asked[]): void {
    if (!this.haveEnded) return;
    const thread = new RenderThread(this.root, this.cacheDir);
    // On the only core it would be in the way of what comes first.
    thread.rehearse(pages, availableParallelism() > 1 ? pages.filter(isShort) : []);
    this.#threads = [thread];
  }

  /** Has the first thread render a page that will be asked for, if it is there and has a core of its own. */
  begin(page: Planned): void {
    const [thread] = this.#threads;
    if (!thread || thread.hasEnded || availableParallelism() === 1) return;
    // Where there are more, all threads are to share them.
    if (this.#begun.size >= PAGES_WORTH_A_THREAD) return;
    try {
      const asked = askedOf(page);
      this.#begun.set(page, asked);
      thread.begin(asked);
    } catch {
      // It fails again when it is asked for.
    }
  }

  /** Another publish begins: nothing of the last one will be asked for. */
  forgetBegun(): void {
    this.#begun.clear();
  }

  /** Renders pages and hands each over as soon as it is there. */
  async render<Page extends Planned>(
    pages: readonly Page[],
    onPage: (page: Page, rendered: RenderedPage) => Promise<void>,
    onAsk: (asked: Asked) => void = () => {},
  ): Promise<void> {
    // Rehearsing, or keeping code, may have been too much for one: nobody waited for it.
    this.#threads = this.#threads.filter(({ hasEnded }) => !hasEnded);
    const wanted = Math.min(availableParallelism(), Math.ceil(pages.length / PAGES_WORTH_A_THREAD));
    while (this.#threads.length < wanted) this.#threads.push(new RenderThread(this.root, this.cacheDir));
    await eachAtOnce(pages, this.#threads.length * PAGES_AHEAD, async (page) =>
      onPage(page, await this.#rendered(page, onAsk)),
    );
    this.forgetBegun();
    // All is rendered. A thread that this ends is replaced when there is something to do again.
    await this.#threads[0]?.keepCode().catch(() => {});
  }

  /** Ends the threads; others are started when there is something to do again. */
  async close(): Promise<void> {
    this.forgetBegun();
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }

  async #rendered(page: Planned, onAsk: (asked: Asked) => void): Promise<RenderedPage> {
    const begun = this.#begun.get(page);
    const asked = begun ?? askedOf(page);
    onAsk(asked);
    const thread = (begun && this.#threads[0]) ?? this.#idlest();
    const content = await thread.ask(asked);
    return isPage(page)
      ? { kind: "html", html: withoutRuntime(Buffer.from(content).toString("utf8")) }
      : { kind: "file", content };
  }

  #idlest(): RenderThread {
    return this.#threads.reduce((idlest, thread) => (thread.pending < idlest.pending ? thread : idlest));
  }
}

const isPage = ({ url }: Planned): boolean => fileOf(url).endsWith(".html");

/** How a thread is asked for a page. */
function askedOf(page: Planned): Asked {
  const { url, template } = page;
  const view = page.view();
  if (!view) throw new Error(`No view for ${url}, which the routes list`);
  return {
    url,
    entry: entryOf(template, isPage(page)),
    status: view.kind === "notFound" ? 404 : 200,
    view: JSON.stringify(view),
  };
}
