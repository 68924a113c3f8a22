/**
 * Text in which every UTF-16 unit knows its offset in the normalised source: `at[i]` is where `text[i]` was
 * printed. A space that stands for a line end has the line end's offset.
 */
export interface Traced {
  readonly text: string;
  readonly at: readonly number[];
}

const NONE: ReadonlySet<number> = new Set();

export const EMPTY_TRACED: Traced = { text: "", at: [] };

/** The stretch of the source from `start` to before `end`; each unit's offset is where it stands. */
export function trace(source: string, start: number, end: number): Traced {
  const at = new Array<number>(end - start);
  for (let index = 0; index < at.length; index += 1) at[index] = start + index;
  return { text: source.slice(start, end), at };
}

/** Like `String.slice`, without negative arguments. */
export function sliceTraced({ text, at }: Traced, start: number, end = text.length): Traced {
  return { text: text.slice(start, end), at: at.slice(start, end) };
}

/** The parts in order. Linear in their length together: collect parts, then call this once. */
export function concatTraced(parts: readonly Traced[]): Traced {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const places: number[] = [];
  for (const { at } of parts) for (const offset of at) places.push(offset);
  return { text: parts.map(({ text }) => text).join(""), at: places };
}

/** Without the white space at both ends. */
export function trimTraced(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  const end = traced.text.trimEnd().length;
  return end <= start ? EMPTY_TRACED : sliceTraced(traced, start, end);
}

/** With one space, the first as printed, for each run of white space. */
export function singleSpaced({ text, at }: Traced): Traced {
  const kept = at.flatMap((_, index) =>
    /\s/.test(text.charAt(index)) && /\s/.test(text.charAt(index - 1)) ? [] : [index],
  );
  return {
    text: kept.map((index) => text.charAt(index)).join(""),
    at: kept.map((index) => at[index] ?? 0),
  };
}

/** Without any white space. */
export function withoutSpaces({ text, at }: Traced): Traced {
  let kept = "";
  const places: number[] = [];
  for (const [index, offset] of at.entries()) {
    const unit = text.charAt(index);
    if (/\s/.test(unit)) continue;
    kept += unit;
    places.push(offset);
  }
  return { text: kept, at: places };
}

/**
 * With a space for each line end that was closed between two characters; null where there is none. `starts`: where printed
 * lines begin that the text does not part.
 */
export function withLineEnds({ text, at }: Traced, starts: ReadonlySet<number> = NONE): Traced | null {
  const parted: Traced[] = [];
  let start = 0;
  for (let index = 1; index < at.length; index += 1) {
    const end = (at[index - 1] ?? 0) + 1;
    const parts = (at[index] ?? 0) !== end || starts.has(end);
    if (!parts || /\s/.test(text.charAt(index - 1) + text.charAt(index))) continue;
    parted.push(sliceTraced({ text, at }, start, index), { text: " ", at: [end] });
    start = index;
  }
  return start === 0 ? null : concatTraced([...parted, sliceTraced({ text, at }, start)]);
}
