import { width } from "@/lib/content/import/columns";
import { optionsOf, termOf } from "./parse";
import { type CommandSpec, type Language, MOST_TERM_COLUMNS, type Words } from "./spec";

const TITLES = {
  usage: { zh: "用法：", en: "Usage: " },
  options: { zh: " [选项]", en: " [options]" },
  help: { zh: "显示这段说明", en: "show this" },
} as const satisfies Record<string, Words>;

/** What a command says of itself. */
export function helpOf(spec: CommandSpec<string>, language: Language): string {
  const { about, words, notes } = spec;
  const typed = words ? ` ${words.name[language]}` : "";
  const options = optionsOf(spec).map(([name, option]) => ({
    term: termOf(name, option, language),
    about: option.about[language],
  }));
  const rows = [...options, { term: "--help", about: TITLES.help[language] }];
  const columns = Math.min(MOST_TERM_COLUMNS, Math.max(...rows.map(({ term }) => width(term))));
  const parts = [
    `${TITLES.usage[language]}${commandOf(spec)}${typed}${TITLES.options[language]}`,
    about[language],
    rows.map((row) => optionRow(row, columns)).join("\n"),
    ...(notes ? [notes[language]] : []),
  ];
  return parts.join("\n\n");
}

/** How a command is typed, up to what it takes. */
export const commandOf = ({ script, typed }: Pick<CommandSpec<string>, "script" | "typed">): string =>
  typed ?? `npm run ${script} --`;

/** An option that is too long stands on a line of its own, above what it means. */
function optionRow({ term, about }: { term: string; about: string }, columns: number): string {
  const space = columns - width(term);
  const indented = about.replaceAll("\n", `\n${" ".repeat(columns + 4)}`);
  const gap = space < 0 ? `\n${" ".repeat(columns + 4)}` : " ".repeat(space + 2);
  return `  ${term}${gap}${indented}`;
}
