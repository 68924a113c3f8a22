import type { LoadResult } from "@/lib/content/load";
import type { Context } from "@/lib/content/reading/context";
import type { History } from "./history";

/** What screens and actions have of the desk. */
export interface Desk {
  /** The project's folder. */
  root: string;
  contentDir: string;
  dist: string;
  cacheDir: string;
  now: () => Date;
  /** All content as it is on disk now; read again only after a change. */
  content: () => Promise<LoadResult>;
  /** What is needed to read one file, its dictionaries warm; null where `site.yml` can't be read. */
  context: () => Promise<Context | null>;
  history: History;
  /** A file was saved: what was read of it is no more what there is. `file`: `content/…` */
  changed: (file: string) => void;
  /** Tells every open page of the desk. */
  tell: (event: string, data: unknown) => void;
}
