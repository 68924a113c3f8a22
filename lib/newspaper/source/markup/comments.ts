import { hasTextBefore, hasTextBehind } from "./edges";
import { type Conversion, type Form, whole } from "./splice";

/** What Azure's recogniser and others write for the page's own lines: `<!-- PageHeader="要闻" -->`, `<page_number>3</page_number>`. */
const NAMED = /^<!--\s*Page(?:Header|Footer|Number)\s*=\s*"([^\n]*)"\s*-->$/;
const ELEMENT = /<(page_number|page_header|page_footer|header|footer)>([^<>\n]{0,300})<\/\1>/g;
/** DeepSeek's places: `<|ref|>title<|/ref|><|det|>[[12, 34, 56, 78]]<|/det|>`. */
const GROUNDING = /<\|ref\|>[^<>\n]{0,80}<\|\/ref\|>|<\|det\|>[^<>\n]{0,200}<\|\/det\|>|<\|[a-z_/]{1,30}\|>/g;

/** Mark-up that was read, and what lines are by it. */
interface Found {
  conversions: Conversion[];
  forms: Form[];
}

/** Comments and other words of the recogniser's own: gone, but for the text of the page's headers and footers. */
export function findComments(text: string): Found {
  const found: Found = { conversions: [], forms: [] };
  let start = text.indexOf("<!--");
  while (start !== -1) {
    const close = text.indexOf("-->", start + 4);
    if (close === -1) break;
    const end = close + 3;
    const words = NAMED.exec(text.slice(start, end))?.[1] ?? "";
    if (words.trim() === "") found.conversions.push(whole(start, end, ""));
    else add(found, text, start, end, text.indexOf(words, start + 4), words.length);
    start = text.indexOf("<!--", end);
  }
  for (const { 0: printed, 1: name = "", 2: words = "", index } of text.matchAll(ELEMENT)) {
    const end = index + printed.length;
    if (words.trim() === "") found.conversions.push(whole(index, end, ""));
    else add(found, text, index, end, index + name.length + 2, words.length);
  }
  for (const { 0: printed, index } of text.matchAll(GROUNDING))
    found.conversions.push(whole(index, index + printed.length, ""));
  return found;
}

/** Words of the page's own, in lines of their own. */
function add(found: Found, text: string, start: number, end: number, words: number, length: number): void {
  const before = hasTextBefore(text, start) ? "\n" : "";
  const after = hasTextBehind(text, end) ? "\n" : "";
  found.conversions.push({
    start,
    end,
    splices: [
      { start, end: words, to: before },
      { start: words + length, end, to: after },
    ],
  });
  found.forms.push({ start: words, end: words + length, kind: "aside" });
}
