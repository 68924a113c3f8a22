import type { Root } from "hast";

/** How a paragraph of a word processor looks, or what its style says that it is. */
export interface Look {
  role: Role | null;
  /** Half points; null where nothing says it. */
  size: number | null;
  centred: boolean;
  bold: boolean;
}

/** What styles say: 标题, 副标题, 题注 … A `heading` has its level. */
export type Role =
  | { kind: "kicker" | "headline" | "deck" | "byline" | "caption" }
  | { kind: "heading"; level: number };

/** What a document says of itself beside its text, as far as it says it. */
export interface Stated {
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  /** Lines that sign it, as they are written: 记者 高田. */
  bylines: string[];
  dates: StatedDate[];
}

/** A day that may be the story's, and where it was found: the surest first. */
export interface StatedDate {
  date: string;
  basis: DateBasis;
}

export type DateBasis = "command" | "page" | "text" | "name" | "properties";

/** A picture of a document: its bytes, or why there are none. */
export type DocumentPicture =
  | { kind: "bytes"; read: () => Promise<Uint8Array> }
  | { kind: "absent"; rule: string; message: string; cure: string };

/** Something of the document that is not in the story, or is otherwise there: told to the editor. */
export interface Remark {
  severity: "error" | "warning";
  rule: string;
  message: string;
  cure: string;
}

/** One story as a document has it: what readers of Word's files and of web pages make of them. */
export interface Manuscript {
  /** The text. `data-look` of its paragraphs is a key of `looks`, `src` of its pictures one of `pictures`. */
  tree: Root;
  looks: ReadonlyMap<string, Look>;
  pictures: ReadonlyMap<string, DocumentPicture>;
  stated: Stated;
  /** Each paragraph as the document itself has it, for the account of its characters. */
  paragraphs: readonly string[];
  remarks: readonly Remark[];
}

/** A file that is read, or why it can't be: one problem. */
export type ReadManuscript = { kind: "manuscript"; manuscript: Manuscript } | ({ kind: "refused" } & Refusal);

export type Refusal = Omit<Remark, "severity">;

export const NO_LOOK: Look = { role: null, size: null, centred: false, bold: false };

export const NOTHING_STATED: Stated = { kicker: null, headline: null, deck: null, bylines: [], dates: [] };
