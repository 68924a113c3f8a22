import { INVISIBLE } from "@/lib/text/invisible";

export type Where = readonly (string | number)[];

/** A value without invisible characters; `found` is told where which were. */
export function withoutInvisible(
  value: unknown,
  found: (where: Where, characters: string[]) => void,
  where: Where = [],
): unknown {
  if (typeof value === "string") {
    const characters = value.match(INVISIBLE);
    if (!characters) return value;
    found(where, [...new Set(characters)]);
    return value.replace(INVISIBLE, "");
  }
  if (Array.isArray(value))
    return value.map((each, index) => withoutInvisible(each, found, [...where, index]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutInvisible(each, found, [...where, key])]),
  );
}
