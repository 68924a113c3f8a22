import type { Route } from "@/lib/site/routes/routes";
import type { SiteFile } from "../manifest/site-file";

/** What makes pages of routes and their views: Next.js when a newsroom publishes, a plain stand-in in most tests. */
export interface Renderer {
  /** Makes the templates ready. `templates` is the digest of their sources: the same digest, the same pages. */
  compile(templates: string): Promise<Templates>;
}

export interface Templates {
  /** The most routes that one call of `render` takes. */
  readonly atOnce: number;
  /** Renders routes; `onPages` hears how many of them are done. Rejects with `RenderFailed` where a template fails. */
  render(routes: readonly Route[], onPages: (done: number) => void): Promise<Rendering>;
}

/** What one call of `render` has made. It may be gone after the next call. */
export interface Rendering {
  page(url: string): Promise<RenderedPage>;
  /** The scripts that pages load, at `islands/<name>.js`. */
  islands: readonly SiteFile[];
}

export type RenderedPage =
  /** A page as a browser is to get it, but that it loads its islands as `/islands/<name>.js`. */
  | { kind: "html"; html: string }
  /** A feed, a sitemap, a script. */
  | { kind: "file"; content: Uint8Array };

/** A template failed; the message is what the renderer printed. */
export class RenderFailed extends Error {}
