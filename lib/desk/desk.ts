import type { LoadResult } from "@/lib/content/load";
import type { PrintedField } from "@/lib/content/ocr/fix-context";
import type { Context } from "@/lib/content/reading/context";
import type { Revision } from "@/lib/edit/save";
import type { DoubtBook } from "./doubts/book";
import type { History } from "./history";
import type { Inbox } from "./inbox/inbox";
import type { OpenPage } from "./pages/tables";
import type { Publishing } from "./publishing/publishing";
import type { Snapshots } from "./publishing/snapshots";

/** What screens and actions have of the desk. */
export interface Desk {
  /** The project's folder. */
  root: string;
  contentDir: string;
  dist: string;
  cacheDir: string;
  now: () => Date;
  /** Which addresses readers have: those of pages, and old ones that lead to one. Read again only after a publish. */
  hadByReaders: () => Promise<(url: string) => boolean>;
  /** All content as it is on disk now; read again only after a change. */
  content: () => Promise<LoadResult>;
  /** What is needed to read one file, its dictionaries warm; null where `site.yml` can't be read. */
  context: () => Promise<Context | null>;
  /** A page for the page table, by what it is called and its file; null where it can't be read. */
  page: (id: string, file: string) => Promise<OpenPage | null>;
  /** Doubts over all pages, the worst first. */
  doubts: DoubtBook;
  /** Every text of every printed story. */
  fields: () => Promise<readonly PrintedField[]>;
  /** Files that come in, and the imports of them. */
  inbox: Inbox;
  /** Does things that change files, one after the other. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  history: History;
  /** Files were saved: what was read of them is no more what there is. `page`: the open one that shows it already. */
  saved: (revisions: readonly Revision[], page?: string | null) => void;
  /** Tells every open page of the desk. */
  tell: (event: string, data: unknown) => void;
  /** Records a deed in Git, where the content is in a repository. `files`: `content/…` */
  keep: (label: string, files: readonly string[]) => Promise<void>;
  /** The end of what is being recorded. */
  kept: () => Promise<void>;
  /** States of the content to go back to. */
  snapshots: Snapshots;
  publishing: Publishing;
  /** Where a publish is sent afterwards; null where that is not configured. */
  deployTarget: string | null;
  /** Everything may have changed. */
  refresh: () => void;
}
