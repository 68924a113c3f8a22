import type { PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import type { ArchivedPage } from "./archive";
import type { Encoding } from "./decode";
import type { Identity } from "./identify";
import type { OwnParts } from "./own-front-matter";
import type { NameLine } from "./page-name";

/** A file to import, read. */
export interface PageInput {
  kind: "input";
  /** What reports call it. */
  file: string;
  absolute: string;
  encoding: Encoding;
  parts: OwnParts;
  identity: Identity;
  /** Which page of its file it is, from 1; null where the file has no other. */
  place: number | null;
  /** What is known of the printed page beside its text; null where there is the text alone. */
  printed: PrintedInput | null;
}

/** What is kept beside a page's text, and what is to be said of it. */
export interface PrintedInput {
  /** Text of the layout's file. */
  layout: string;
  /** Makes the page's picture; null where there is none. */
  picture: (() => Promise<Uint8Array | null>) | null;
  /** Lines of the page's edge that may print its name (版名). */
  names: NameLine[];
  /** In words for editors. */
  remarks: string[];
}

/** A page's file for `content/pages/`, not yet written. */
export interface Composed {
  kind: "composed";
  input: PageInput;
  /** `content/pages/2024-06-23-02.md` */
  file: string;
  text: string;
  status: "new" | "updated" | "unchanged";
  page: PrintedPage;
  archived: ArchivedPage;
  /** Those that are published. */
  stories: Story[];
  /** How many places on it look misread. */
  suspects: number;
  /** Line of the file, from 1, on which the page's text begins. */
  firstLine: number;
  /** Stories (from 0) that have got an entry in `stories:` now. */
  added: number[];
  problems: Problem[];
}

/** A file that can't be imported, and why. `file` is the one to import. */
export interface Failed {
  kind: "failed";
  file: string;
  problems: Problem[];
}

/** A file that was given up for these problems. */
export const failed = ({ file }: PageInput, problems: Problem[]): Failed => ({
  kind: "failed",
  file,
  problems,
});
