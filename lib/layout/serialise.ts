import { OrderedPage } from "./ordered";

/** Digits behind the point: a hundredth of a point or of a pixel is nothing that can be seen. */
const DIGITS = 2;
const CONFIDENCE_DIGITS = 3;

/** A page's layout as the text of its file: JSON with a line for each printed line, so that versions of it can be compared. */
export function serialiseLayout({
  lines,
  rules,
  pictures,
  bodySize,
  width,
  height,
  ...head
}: OrderedPage): string {
  const fields = { ...head, width: short(width), height: short(height), bodySize: short(bodySize) };
  const begun = Object.entries(fields).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const printed = lines.map(({ text, box, size, confidence, unsure, ...line }) => ({
    text,
    box: box.map(short),
    size: short(size),
    ...line,
    confidence: confidence === null ? null : rounded(confidence, CONFIDENCE_DIGITS),
    unsure: unsure.map((mark) => ({ at: mark.at, confidence: rounded(mark.confidence, CONFIDENCE_DIGITS) })),
  }));
  const all = [
    ...begun,
    `"lines": ${list(printed)}`,
    `"rules": ${list(rules.map((box) => box.map(short)))}`,
    `"pictures": ${list(pictures.map((box) => box.map(short)))}`,
  ];
  return `{\n${all.join(",\n")}\n}\n`;
}

const list = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
/** Never 0 for what is more than that: sizes have to be. */
const short = (value: number): number => rounded(value, DIGITS) || (value > 0 ? 10 ** -DIGITS : 0);

/** The layout that a file's text has; null where it is damaged or of another version. */
export function parseLayout(text: string): OrderedPage | null {
  try {
    return OrderedPage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
