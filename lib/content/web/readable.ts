import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** What a browser's reader mode shows of a page; null where it finds no article. */
export function readable(html: string): { content: string; byline: string | null } | null {
  const { document } = parseHTML(html);
  // Chinese says in fewer characters what the measure for an article was made for.
  const article = new Readability(document, { charThreshold: 60 }).parse();
  return article?.content ? { content: article.content, byline: article.byline ?? null } : null;
}
