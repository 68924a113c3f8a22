import type { PageLayout } from "@/lib/layout/model";
import { recognise } from "@/lib/layout/readers/recognise";

/** What the reader for a recogniser's file makes of it. */
export async function layoutOfFile(text: string): Promise<PageLayout> {
  const reading = await recognise(text)?.read(text);
  if (reading?.kind !== "layout") throw new Error(reading?.message ?? "no reader for it");
  const [page] = reading.layout.pages;
  if (!page) throw new Error("a file without pages");
  return page;
}
