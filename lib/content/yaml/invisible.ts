/** Beside these nothing is joined. */
const PLAIN = "[\\p{Script=Han}\\p{Script=Latin}\\p{Nd}\\p{P}\\s]";

/** Characters that nobody sees and no text needs: joiners between emoji and in other scripts, and marks of direction, stay. */
const EACH = new RegExp(
  `[\\u00ad\\u180e\\u200b\\u2060-\\u2064\\ufeff]|(?![\\t\\n])\\p{Cc}|(?<=^|${PLAIN})[\\u200c\\u200d]|[\\u200c\\u200d](?=$|${PLAIN})`,
  "gu",
);

const NAMES: Readonly<Record<string, string>> = {
  "\u00ad": "软连字符",
  "\u200b": "零宽空格",
  "\u2060": "零宽连接符",
  "\ufeff": "字节顺序标记",
};

export type Where = readonly (string | number)[];

/** A value without invisible characters; `found` is told where which were. */
export function withoutInvisible(
  value: unknown,
  found: (where: Where, characters: string[]) => void,
  where: Where = [],
): unknown {
  if (typeof value === "string") {
    const characters = value.match(EACH);
    if (!characters) return value;
    found(where, [...new Set(characters)]);
    return value.replace(EACH, "");
  }
  if (Array.isArray(value))
    return value.map((each, index) => withoutInvisible(each, found, [...where, index]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutInvisible(each, found, [...where, key])]),
  );
}

/** 零宽空格（U+200B） */
export const nameOf = (character: string): string => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `${NAMES[character] ?? "控制字符"}（${code}）`;
};
