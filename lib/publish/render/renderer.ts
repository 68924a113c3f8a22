import type { Route } from "@/lib/site/routes/routes";
import type { SiteFile } from "../manifest/site-file";

/**
 * What makes pages of routes and their views: Next.js when a newsroom publishes, a plain stand-in in most tests. What it has
 * started stays ready for the next publish until it is closed.
 */
export interface Renderer {
  /**
   * Says that pages of these templates may be asked for soon: what takes long to start begins, if it can without compiling them, while the
   * publish goes on. It may not be needed after all; what fails is found when it is.
   */
  prepare(templates: string): void;
  /**
   * Says that a page of the templates that were prepared is due: it may be rendered while others are still being found. What comes of it is handed over
   * when the page is asked for, by this very route; what fails fails then.
   */
  begin(route: Route): void;
  /** Makes the templates ready. `templates` is the digest of their sources: the same digest, the same pages. */
  compile(templates: string): Promise<Templates>;
  /** Gives back what it holds: threads, memory. */
  close(): Promise<void>;
}

export interface Templates {
  /** The scripts that pages load, at `islands/<name>.js`. */
  readonly islands: readonly SiteFile[];
  /**
   * Renders routes, several at a time, and hands each page over as soon as it is there; no more are rendered than are taken.
   * Rejects with `RenderFailed` where a template fails.
   */
  render(
    routes: readonly Route[],
    onPage: (route: Route, page: RenderedPage) => Promise<void>,
  ): Promise<void>;
}

export type RenderedPage =
  /** A page as a browser is to get it, but that it loads its islands as `/islands/<name>.js`. */
  | { kind: "html"; html: string }
  /** A feed, a sitemap, a script. */
  | { kind: "file"; content: Uint8Array };

/** A template failed; the message is what the renderer printed. */
export class RenderFailed extends Error {}
