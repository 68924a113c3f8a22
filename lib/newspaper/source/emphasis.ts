/** A character of the source with its offset. */
export interface Unit {
  char: string;
  at: number;
}

interface Run {
  index: number;
  length: number;
}

/** Marks of emphasis and escapes: which units are marks, and from which to which unit the text is bold. */
export interface Emphasis {
  marks: ReadonlySet<number>;
  bold: readonly (readonly [start: number, end: number])[];
}

/** Finds `**bold**`, `*emphasis*`, `_emphasis_` and `\` before a mark. `~` marks nothing: 6~7月 is a range; nor do stars of a masked name. */
export function findEmphasis(units: readonly Unit[], isSurname: (char: string) => boolean): Emphasis {
  const marks = new Set<number>();
  const bold: (readonly [number, number])[] = [];
  const open = new Map<string, Run>();
  const char = (index: number) => units[index]?.char ?? " ";
  const maskBehind = (from: number) =>
    maskAfter(
      units.slice(from, from + 4).reduce((text, unit) => text + unit.char, ""),
      isSurname,
    );
  let masked = -1;
  for (let index = 0; index < units.length; ) {
    const mark = char(index);
    if (mark === "\\" && /[!-/:-@[-`{-~]/.test(char(index + 1))) {
      marks.add(index);
      index += 2;
      continue;
    }
    if (mark !== "*" && mark !== "_") {
      index += 1;
      continue;
    }
    let length = 1;
    while (char(index + length) === mark) length += 1;
    const before = char(index - 1);
    const after = char(index + length);
    const key = mark + length;
    const opener = open.get(key);
    // A mark between two letters or figures is a multiplication or a file name.
    const inWord = (mark === "_" || length === 1) && /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after);
    if (length > 3 || inWord || index === masked) {
      index += length;
      continue;
    }
    const mask = mark === "*" && !opener && isSurname(before) ? maskBehind(index + length) : null;
    if (mask) {
      if (mask === "and another") masked = index + length + 2;
      index += length;
      continue;
    }
    if (opener && !/\s/.test(before) && opener.index + length < index) {
      for (let each = 0; each < length; each += 1) marks.add(opener.index + each).add(index + each);
      if (length > 1) bold.push([opener.index + length, index]);
      open.delete(key);
    } else if (!/\s/.test(after)) {
      open.set(key, { index, length });
    }
    index += length;
  }
  return { marks, bold };
}

/** What ends a masked name, or begins what is told of it: 李**、 王*（化名）. A mark between stars is bold by itself: 谌伟**）**. */
const NAME_END = /^(?:$|[\s（、，。；：！？）》」』”’](?!\*))/;
/** 王*明, the name but for its middle. */
const GIVEN_NAME = /^\p{Script=Han}{1,2}(?:$|[\s（、，。；：！？）》」』”’])/u;
/** 李**和王*. */
const ANOTHER = /^[和与及跟同或](\p{Script=Han})\*/u;

/** Whether stars behind a surname stand for what is not told, by the four characters that follow. */
function maskAfter(following: string, isSurname: (char: string) => boolean): "name" | "and another" | null {
  const another = ANOTHER.exec(following)?.[1];
  if (another && isSurname(another)) return "and another";
  return NAME_END.test(following) || GIVEN_NAME.test(following) ? "name" : null;
}
