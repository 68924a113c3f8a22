import path from "node:path";
import { loadContent } from "@/lib/content/load";
import { formatReport, hasErrors } from "@/lib/content/report";
import type { Content } from "@/lib/records/content";

/** The moment at which tests look at it: after what expires, before what is yet to come. */
export const NOW = "2026-01-01T12:00:00+08:00";

export const FULL = path.join(import.meta.dirname, "../fixtures/content/full");

async function read(): Promise<string> {
  const { content, problems } = await loadContent(FULL);
  if (!content || hasErrors(problems)) throw new Error(formatReport(problems));
  return JSON.stringify(content);
}
let text: Promise<string> | undefined;

/**
 * The archive with every feature, as the loader reads it, in plain data that a test may change. No record shares a part
 * with another, as those of the loader may.
 */
export async function fullContent(): Promise<Content> {
  text ??= read();
  return JSON.parse(await text);
}
