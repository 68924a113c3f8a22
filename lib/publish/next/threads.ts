import { availableParallelism } from "node:os";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { fileOf } from "../manifest/site-file";
import type { RenderedPage } from "../render/renderer";
import { withoutRuntime } from "./html";
import { entryOfRoute } from "./output";
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

  constructor(
    readonly root: string,
    readonly cacheDir: string,
  ) {}

  /** Starts a thread, if there is none, and has it load some compiled templates before it is asked for their pages. */
  start(entries: readonly string[]): void {
    if (this.#threads.length > 0) return;
    const thread = new RenderThread(this.root, this.cacheDir);
    thread.load(entries);
    this.#threads.push(thread);
  }

  /** Renders pages and hands each over as soon as it is there. */
  async render<Page extends Planned>(
    pages: readonly Page[],
    onPage: (page: Page, rendered: RenderedPage) => Promise<void>,
  ): Promise<void> {
    const wanted = Math.min(availableParallelism(), Math.ceil(pages.length / PAGES_WORTH_A_THREAD));
    while (this.#threads.length < wanted) this.#threads.push(new RenderThread(this.root, this.cacheDir));
    await eachAtOnce(pages, this.#threads.length * PAGES_AHEAD, async (page) =>
      onPage(page, await this.#rendered(page)),
    );
    await this.#threads[0]?.keepCode();
  }

  /** Ends the threads; others are started when there is something to do again. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }

  async #rendered({ url, template, view: make }: Planned): Promise<RenderedPage> {
    const view = make();
    if (!view) throw new Error(`No view for ${url}, which the routes list`);
    const isPage = fileOf(url).endsWith(".html");
    const content = await this.#idlest().ask({
      url,
      entry: entryOfRoute({ url, template }),
      status: view.kind === "notFound" ? 404 : 200,
      view: JSON.stringify(view),
    });
    return isPage
      ? { kind: "html", html: withoutRuntime(Buffer.from(content).toString("utf8")) }
      : { kind: "file", content };
  }

  #idlest(): RenderThread {
    return this.#threads.reduce((idlest, thread) => (thread.pending < idlest.pending ? thread : idlest));
  }
}
