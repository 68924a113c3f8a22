import type { LineLabel } from "../source/line-label";
import type { SplitProblem } from "../source/remarks";
import { readSource, type SourceLine, type SourceText } from "../source/source";
import { comparable, sharedCharacters } from "../source/text";

/** Where the words of a label stand: offsets into the source. */
export interface Stretch {
  start: number;
  end: number;
}

/** A label whose line was found. */
export interface FoundLine extends Stretch {
  label: LineLabel;
  /** Its place among the labels. */
  entry: number;
}

/** Finds words on a page, whatever spaces and line ends stand between their letters. */
export interface LineFinder {
  /** Where the words stand; of several places only those where they are whole lines, if one alone is. */
  find(words: string): readonly Stretch[];
  /** Whether they stand in one place only, punctuation aside. */
  isUnique(words: string): boolean;
}

/** The line that an offset is in. */
export function lineAt(lines: readonly SourceLine[], offset: number): SourceLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

/** More places than this are not told apart. */
const MAX_PLACES = 20;

export function lineFinder({ text, lines }: SourceText): LineFinder {
  const typed = once(() => squeezed(text, asTyped));
  const compared = once(() => squeezed(text, comparable));
  const forms = [
    { form: asTyped, page: typed },
    { form: comparable, page: compared },
  ];
  const isWhole = ({ start, end }: Stretch) => {
    const [first, last] = [lineAt(lines, start), lineAt(lines, end - 1)];
    return comparable(text.slice(first?.start, start) + text.slice(end, last?.end)) === "";
  };
  return {
    find(words) {
      for (const { form, page } of forms) {
        const wanted = form(words);
        if (wanted === "") continue;
        const places = placesOf(page(), wanted);
        const [whole, another] = places.length > 1 ? places.filter(isWhole) : [];
        if (whole && !another) return [whole];
        if (places.length > 0) return places;
      }
      return [];
    },
    isUnique: (words) => comparable(words) !== "" && placesOf(compared(), comparable(words)).length === 1,
  };
}

/** Worked out when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Without white space and characters that nobody sees. */
const asTyped = (text: string): string => text.replace(/[\s\p{C}]+/gu, "");

/** A text in a form for comparing; `at`: where each unit stands in the source. */
interface Squeezed {
  text: string;
  at: number[];
}

function squeezed(text: string, form: (text: string) => string): Squeezed {
  const units: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const char of text) {
    for (const unit of form(char)) {
      units.push(unit);
      for (let index = 0; index < unit.length; index += 1) at.push(offset);
    }
    offset += char.length;
  }
  return { text: units.join(""), at };
}

function placesOf({ text, at }: Squeezed, wanted: string): Stretch[] {
  const places: Stretch[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + 1)) {
    places.push({ start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 });
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

/** The labels' lines, and an error for each label that names none, or several. */
export function findLines(
  source: SourceText,
  finder: LineFinder,
  labels: readonly LineLabel[],
): { found: FoundLine[]; problems: SplitProblem[] } {
  const found: FoundLine[] = [];
  const problems: SplitProblem[] = [];
  for (const [entry, label] of labels.entries()) {
    const typed = finder.find(label.text);
    // The words may have been copied with a recogniser's mark-up.
    const places = typed.length > 0 ? typed : finder.find(readSource(label.text).text);
    const [only, another] = places;
    if (only && !another) found.push({ ...only, label, entry });
    else problems.push(only ? ambiguous(source, label, entry, places) : unknown(source, label, entry));
  }
  return { found, problems };
}

/** An error with an entry of `lines:`. */
export const labelError = (entry: number, rule: string, message: string, cure: string): SplitProblem => ({
  line: 1,
  column: 1,
  severity: "error",
  rule,
  message,
  cure,
  labelled: entry,
});

function ambiguous(
  { text, lines }: SourceText,
  label: LineLabel,
  entry: number,
  places: readonly Stretch[],
): SplitProblem {
  const shown = places.slice(0, 3).map(({ start }) => {
    const line = lineAt(lines, start);
    return quote(text.slice(line?.start, line?.end));
  });
  const count = places.length === MAX_PLACES ? `${MAX_PLACES} 处以上` : `${places.length} 处`;
  const more = places.length > shown.length ? " 等" : "";
  return labelError(
    entry,
    "ambiguous-line",
    `lines: 的“${label.text}”在这一版上有 ${count}：${shown.join("、")}${more}`,
    "text 写长些，到只有一处为止；两行一样的，接着写下一行开头的字",
  );
}

function unknown({ text, lines }: SourceText, label: LineLabel, entry: number): SplitProblem {
  const wanted = comparable(label.text);
  const likest = lines
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => comparable(line) !== "")
    .map((line) => ({ line, likeness: sharedCharacters(wanted, comparable(line.slice(0, 200))) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ line }) => quote(line));
  const near = [...new Set(likest)].slice(0, 3);
  return labelError(
    entry,
    "unknown-line",
    `lines: 的“${label.text}”在这一版上找不到`,
    near.length > 0
      ? `照版面的文字改 text，相近的有：${near.join("、")}`
      : "照版面上那一行的文字改 text，或删去这一条",
  );
}

/** The beginning of a line, as it is shown. */
function quote(line: string): string {
  const words = line.replace(/^[\s#>*-]+/, "").trim();
  return `“${words.length > 16 ? `${words.slice(0, 15)}…` : words}”`;
}
