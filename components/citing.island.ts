import { type Bar, button } from "./reader/bar";
import { citedIn } from "./reader/citing/cited";
import { bibtex, cslJson, gbt7714, keyOf, ris } from "./reader/citing/formats";

/** `2024-06-22` where the reader is: Sweden writes dates as references do. */
const dayOf = (now: Date) => now.toLocaleDateString("sv");

/**
 * Shows buttons for the forms in which lists of references name the page's story: one to copy, and files for programs that keep
 * such lists. `said`: what stands before them.
 */
export function offerForms(bar: Bar, said: string, copy: (text: string, bar: Bar) => void): void {
  const data: unknown = JSON.parse(document.querySelector("[type*=ld]")?.textContent ?? "null");
  const cited = citedIn(data);
  if (!cited) return;
  const today = dayOf(new Date());
  const file = (label: string, ending: string, type: string, content: string) =>
    button(label, () => save(keyOf(cited) + ending, type, content));
  bar.say(
    said,
    button("改用 GB/T 7714 格式", () => copy(gbt7714(cited, today), bar)),
    file("RIS", ".ris", "application/x-research-info-systems", ris(cited)),
    file("BibTeX", ".bib", "application/x-bibtex", bibtex(cited, today)),
    file("CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", cslJson(cited, today)),
  );
}

/** Hands a file to the reader, as a link to it would. */
function save(file: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
