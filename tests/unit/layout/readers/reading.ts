import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PageLayout, ReadLayout } from "@/lib/layout/model";
import type { Unreadable } from "@/lib/layout/readers/reading";
import { recognise } from "@/lib/layout/readers/recognise";

const FOLDER = path.join(import.meta.dirname, "../../../fixtures/layout");

/** The text of a sample: `alto/kraken-4.xml`. */
export const sample = (name: string): Promise<string> => readFile(path.join(FOLDER, name), "utf8");

/** The layout that a text gives; throws where it gives none. */
export async function layoutOf(text: string): Promise<ReadLayout> {
  const read = await recognise(text)?.read(text);
  if (read?.kind !== "layout") throw new Error(JSON.stringify(read ?? "not recognised"));
  return read.layout;
}

/** Why a text gives no layout. */
export async function failureOf(text: string): Promise<Omit<Unreadable, "kind">> {
  const read = await recognise(text)?.read(text);
  if (read?.kind !== "unreadable") throw new Error("no failure");
  const { kind, ...failure } = read;
  return failure;
}

/** A page as a table: box, height of type, its marks, text. */
export const tableOf = ({ lines }: PageLayout): string =>
  lines
    .map(({ box, size, vertical, bold, label, part, text }) =>
      [
        box.map(Math.round).join(","),
        `${Math.round(size)}${vertical ? "竖" : ""}${bold ? "粗" : ""}`,
        `${part ?? "-"}${label ? ` ${label}` : ""}`,
        text,
      ].join(" | "),
    )
    .join("\n");

/** The characters of a text that are not white space, in code point order: what no reader may lose. */
export const charactersOf = (text: string): string => [...text.replace(/\s+/g, "")].sort().join("");
