import { compare } from "@/lib/records/compare";
import { NOTE_KINDS, NOTE_NAMES, type NoteKind } from "./kinds";
import type { Note } from "./note";
import type { Words } from "./words";

type Language = keyof Words;

/** How many examples of a kind the sum has. */
const EXAMPLES = 3;
const GRADES = ["refused", "lost", "changed"] as const;
const HEADS: Record<(typeof GRADES)[number], Words> = {
  refused: { zh: "没有收的", en: "Not taken over" },
  lost: { zh: "收了，有的没有收进来", en: "Taken over, without a part" },
  changed: { zh: "收了，写法不同了", en: "Taken over, written otherwise" },
};

/** What was not understood, summed by kind, the most in front, each with a few examples. Empty where nothing is to be told. */
export function sumByKind(notes: readonly Note[], language: Language): string {
  return GRADES.flatMap((grade) => {
    const kinds = NOTE_NAMES.filter((name) => NOTE_KINDS[name].grade === grade)
      .map((name) => ({ name, own: notes.filter(({ kind }) => kind === name) }))
      .filter(({ own }) => own.length > 0)
      .sort((a, b) => b.own.length - a.own.length);
    return kinds.length === 0
      ? []
      : [
          `${HEADS[grade][language]}${language === "zh" ? "：" : ":"}`,
          ...kinds.flatMap((each) => kindLines(each, language)),
        ];
  }).join("\n");
}

function kindLines({ name, own }: { name: NoteKind; own: readonly Note[] }, language: Language): string[] {
  const files = new Set(own.map(({ source }) => source)).size;
  const count = language === "zh" ? `${own.length} 处，${files} 个文件` : `${own.length} in ${files} files`;
  const examples = own
    .slice(0, EXAMPLES)
    .map(({ source, words }) => `      ${source}${words && words !== source ? `  ${words}` : ""}`);
  return [
    `  ${NOTE_KINDS[name].words[language]}${language === "zh" ? "（" : " ("}${count}${language === "zh" ? "）" : ")"}`,
    ...examples,
  ];
}

/** The same file by file, all of it. */
export function byFile(notes: readonly Note[], language: Language): string {
  const files = new Map<string, Note[]>();
  for (const each of notes) files.set(each.source, [...(files.get(each.source) ?? []), each]);
  return [...files]
    .sort(([a], [b]) => compare(a, b))
    .map(
      ([source, own]) =>
        `${source}\n${own.map(({ kind, words }) => `  ${NOTE_KINDS[kind].words[language]}${words && words !== source ? `：${words}` : ""}\n`).join("")}`,
    )
    .join("");
}
