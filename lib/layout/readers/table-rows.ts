import { readHtml } from "./html";
import { outermost, textIn } from "./markup";
import { isUnreadable } from "./reading";

/** The text of a table that an engine wrote as HTML, a row a line; any other text as it is. */
export function tableText(content: string): string {
  if (!/<t(?:able|r|d)\b/i.test(content)) return content;
  const root = readHtml(content);
  if (isUnreadable(root)) return content;
  const rows = outermost(root, ({ name }) => name === "tr").map((row) =>
    outermost(row, ({ name }) => name === "td" || name === "th")
      .map((cell) => textIn(cell).replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join(" "),
  );
  return rows.length > 0 ? rows.filter(Boolean).join("\n") : textIn(root);
}
