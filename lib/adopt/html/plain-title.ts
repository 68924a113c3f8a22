import { parseFragment } from "@/lib/content/manuscript/parse-html";
import { textIn } from "@/lib/content/web/find";

/** The words of a line that may have tags and entities: `A &amp; <b>B</b>` → `A & B`. */
export const plainTitle = (html: string): string =>
  (/[<&]/.test(html) ? parseFragment(html).children.map(textIn).join("") : html).replace(/\s+/g, " ").trim();
