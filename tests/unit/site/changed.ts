import type { Spot } from "./recorded";

/** What stands at places of one shape anywhere in the data, each value once: what else could stand there. */
export function valuesByShape(spots: Iterable<Spot>): Map<string, Map<string, unknown>> {
  const shapes = new Map<string, Map<string, unknown>>();
  for (const { holder, key, shape } of spots) {
    const values = shapes.get(shape) ?? new Map<string, unknown>();
    shapes.set(shape, values);
    values.set(JSON.stringify(holder[key]), holder[key]);
  }
  return shapes;
}

/** Another value for a place: one that stands at a place like it, where there is one, and one like its own. */
export function otherValues(
  { holder, key, shape }: Spot,
  shapes: ReturnType<typeof valuesByShape>,
): unknown[] {
  const own = holder[key];
  const now = JSON.stringify(own);
  const elsewhere = [...(shapes.get(shape) ?? [])].find(([json]) => json !== now && isSwap(json, now));
  return [...(elsewhere ? [structuredClone(elsewhere[1])] : []), ...altered(own)];
}

/** Whole records stay where they are; what may be missing may come and go. */
const isSwap = (json: string, now: string): boolean =>
  !/^[[{]/.test(now) || !/^[[{]/.test(json) || json === "[]" || now === "[]";

function altered(value: unknown): unknown[] {
  if (typeof value === "string") return [/^\d{4}-\d\d-\d\d/.test(value) ? nextYear(value) : `${value}变`];
  if (typeof value === "number") return [value + 1];
  if (typeof value === "boolean") return [!value];
  return [];
}

const nextYear = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
