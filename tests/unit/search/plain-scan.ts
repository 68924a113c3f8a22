import { FOLD } from "@/lib/search/fold-table";
import { normaliseText } from "@/lib/search/normalise";
import { parseQuery } from "@/lib/search/query";
import type { SearchRecord } from "@/lib/search/record";

const linesOf = (texts: (string | null)[]) =>
  texts.flatMap((text) => text?.split("\n") ?? []).map((line) => normaliseText(line, FOLD));

export const headlineLines = (record: SearchRecord) => linesOf([record.kicker, record.headline, record.deck]);
export const textLines = (record: SearchRecord) => linesOf([record.text]);

/** What search must find, found by reading everything: stories of which each term is in some line. */
export function scan(records: SearchRecord[], query: string): SearchRecord[] {
  const terms = parseQuery(query, FOLD);
  if (terms.length === 0) return [];
  return records.filter((record) => {
    const lines = [...headlineLines(record), ...textLines(record)];
    return terms.every((term) => lines.some((line) => line.includes(term)));
  });
}

/** How many of the terms are in the headline. */
export const inHeadline = (record: SearchRecord, query: string): number =>
  parseQuery(query, FOLD).filter((term) => headlineLines(record).some((line) => line.includes(term))).length;
