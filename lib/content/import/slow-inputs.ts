import type { ArchivedDays } from "./archive";
import type { Failed, PageInput } from "./composed";
import { existingPage } from "./doubts";
import { type Given, identify } from "./identify";
import { pageIdentifier } from "./identify-pages";
import type { InputFile } from "./input-file";
import { kindOfInput } from "./input-kinds";
import { layoutInput } from "./layout-input";
import type { OpenRecogniser, PageReader, ReadingStep } from "./page-reader";

/** What reading PDFs and pictures needs. */
export interface SlowSurroundings {
  /** Opens what recognises pictures. */
  recogniser: OpenRecogniser;
  /** Is told how far a slow page is. */
  told: (step: ReadingStep) => void;
}

/** Whether a file takes so long to read that its pages are written one by one. */
export const isSlow = ({ file }: InputFile): boolean => ["pdf", "picture"].includes(kindOfInput(file) ?? "");

/** A picture whose name alone says that its page is there already is not recognised for nothing. */
export function refusedBefore(
  { file, absolute }: InputFile,
  { given, force }: { given: Given; force: boolean },
  archive: Pick<ArchivedDays, "files">,
): Failed[] | null {
  if (force || kindOfInput(file) !== "picture") return null;
  const named = identify(file, absolute, given, { date: null, page: null });
  if (!named.ok) return null;
  const target = `content/pages/${named.identity.date}-${named.identity.page}.md`;
  return archive.files.has(target)
    ? [{ kind: "failed", file, problems: [existingPage(file, target)] }]
    : null;
}

/** The pages of a PDF or a picture, one after the other as they are read. */
export async function* slowInputs(
  source: InputFile,
  given: Given,
  { recogniser, told }: SlowSurroundings,
): AsyncGenerator<PageInput | Failed> {
  const name = pageIdentifier(source, given);
  const read: PageReader =
    kindOfInput(source.file) === "pdf"
      ? (await import("./pdf-pages")).pdfPages
      : (await import("./picture-pages")).picturePages;
  for await (const page of read(source, recogniser, told)) yield await layoutInput(source, page, name);
}
