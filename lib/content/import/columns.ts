/** Characters that stand in two columns of a terminal: Chinese, full-width forms, emoji. */
const TWO_COLUMNS_WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

const widthOf = (char: string): number => (ZERO_WIDTH.test(char) ? 0 : TWO_COLUMNS_WIDE.test(char) ? 2 : 1);

/** How many columns of a terminal a text takes. */
export const width = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/** The beginning of a text that fits, with an ellipsis where it was cut. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = "";
  for (const char of text) {
    if (width(cut + char) > columns - 1) break;
    cut += char;
  }
  return `${cut}…`;
}

/** The end of a text that fits: of a path its file's name. */
function fitEnd(text: string, columns: number): string {
  const characters = [...text];
  while (characters.length > 0 && width(text) > columns) {
    characters.shift();
    text = `…${characters.join("")}`;
  }
  return text;
}

export interface Column {
  title: string;
  align: "left" | "right";
  /** Longest cell, in columns of the terminal. */
  max: number;
  /** Which part of a longer one is shown: its beginning where nothing is said. */
  shown?: "end";
}

/** What tables of stories say of each, whatever it was imported from. */
export const OF_STORIES = {
  headline: { title: "标题", align: "left", max: 40 },
  bylines: { title: "署名", align: "left", max: 24 },
  paragraphs: { title: "段", align: "right", max: 4 },
  photos: { title: "图", align: "right", max: 4 },
  section: { title: "栏目", align: "left", max: 12 },
  slug: { title: "网址名", align: "left", max: 60 },
} as const satisfies Record<string, Column>;

/** Rows under their titles, two spaces between columns, no space at the end of a line. */
export function alignColumns(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) =>
    columns.map(({ max, shown }, index) => (shown === "end" ? fitEnd : fit)(row[index] ?? "", max)),
  );
  const all = [columns.map(({ title }) => title), ...cells];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => width(row[index] ?? ""))));
  const line = (row: readonly string[]) =>
    columns.map(({ align }, index) => pad(row[index] ?? "", widths[index] ?? 0, align)).join("  ");
  return all.map((row) => line(row).trimEnd()).join("\n");
}

function pad(text: string, columns: number, align: Column["align"]): string {
  const space = " ".repeat(columns - width(text));
  return align === "left" ? text + space : space + text;
}
