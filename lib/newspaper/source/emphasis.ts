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

/** Finds `**bold**`, `*emphasis*`, `_emphasis_` and `\` before a mark. `~` marks nothing: 6~7月 is a range. */
export function findEmphasis(units: readonly Unit[]): Emphasis {
  const marks = new Set<number>();
  const bold: (readonly [number, number])[] = [];
  const open = new Map<string, Run>();
  const char = (index: number) => units[index]?.char ?? " ";
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
    if (length > 3 || inWord) {
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
