import { compare } from "@/lib/records/compare";
import { appendToList, insertIntoList, listValues } from "../yaml/edit";
import type { Fields } from "../yaml/list-splices";

/**
 * The text of `content/ocr-fixes.yml` with more entries, each above the first that comes after it by its misreading: what two
 * editors decide stands in different places of the file, so that their versions merge.
 */
export function withEntries(text: string, entries: readonly Fields[]): string {
  return [...entries].sort((a, b) => compare(orderOf(a), orderOf(b))).reduce(withEntry, text);
}

function withEntry(text: string, entry: Fields): string {
  const own = orderOf(entry);
  const before = listValues(text).findIndex((there) => compare(orderOf(there), own) > 0);
  return before === -1 ? appendToList(text, [entry]) : insertIntoList(text, before, entry);
}

/** What entries are ordered by: the misreading, then its first context. */
function orderOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return "";
  const wrong = "wrong" in entry ? entry.wrong : "";
  const context = "context" in entry ? entry.context : "";
  const first = Array.isArray(context) ? context[0] : context;
  return `${String(wrong)}\n${String(first ?? "")}`;
}
