import { citedIn } from "./reader/citing/cited";
import { bibtex, cslJson, gbt7714, keyOf, ris } from "./reader/citing/formats";

/** How a list of references names a story: a text to copy, or a file for a program that keeps such lists. */
type Form = { label: string; text: string } | { label: string; file: string; type: string; content: string };

/** The forms in which a page's story may be cited, from its structured data. `today`: `2027-03-04`. Fetched when a reader cites. */
export function formsOf(structuredData: string, today: string): Form[] {
  const cited = citedIn(JSON.parse(structuredData));
  if (!cited) return [];
  const key = keyOf(cited);
  return [
    { label: "改用 GB/T 7714 格式", text: gbt7714(cited, today) },
    { label: "RIS", file: `${key}.ris`, type: "application/x-research-info-systems", content: ris(cited) },
    { label: "BibTeX", file: `${key}.bib`, type: "application/x-bibtex", content: bibtex(cited, today) },
    {
      label: "CSL-JSON",
      file: `${key}.json`,
      type: "application/vnd.citationstyles.csl+json",
      content: cslJson(cited, today),
    },
  ];
}

/** Hands a file to the reader, as a link to it would. */
export function save(file: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
