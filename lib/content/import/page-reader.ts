import type { PageLayout } from "@/lib/layout/model";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Recogniser } from "@/lib/ocr/read-pictures";
import type { Problem } from "@/lib/records/problem";
import type { InputFile } from "./input-file";

/** A printed page out of a file. */
export interface PrintedPageRead {
  kind: "page";
  /** Its place in the file, from 1, and how many there are. */
  place: number;
  of: number;
  layout: PageLayout;
  source: OrderedPage["source"];
  engine: string | null;
  /** What was not understood, doubtful or done to the page, in words for editors. */
  remarks: string[];
  /** Makes the picture of the whole page, as it is kept; null where there is none. */
  picture: (() => Promise<Uint8Array | null>) | null;
}

/** A page, or a whole file, that can't be read, and why. */
export interface UnreadPage {
  kind: "unread";
  problem: Problem;
}

export type PageRead = PrintedPageRead | UnreadPage;

/** How far the reading of a slow page is: lines that are read, of those that were found. */
export interface ReadingStep {
  file: string;
  page: number;
  pages: number;
  lines: number;
  of: number;
}

/** What recognises pictures, opened when the first one comes; or why none can be. */
export type OpenRecogniser = () => Promise<Recogniser | { problem: string }>;

/** Reads the pages of one kind of file, one after the other. */
export type PageReader = (
  file: InputFile,
  recogniser: OpenRecogniser,
  told: (step: ReadingStep) => void,
) => AsyncIterable<PageRead>;
