/** Beside these nothing is joined. */
const PLAIN = "[\\p{Script=Han}\\p{Script=Latin}\\p{Nd}\\p{P}\\s]";

/** Characters that nobody sees and no text needs: joiners between emoji and in other scripts, and marks of direction, stay. */
export const INVISIBLE = new RegExp(
  `[\\u00ad\\u180e\\u200b\\u2060-\\u2064\\ufeff]|(?![\\t\\n])\\p{Cc}|(?<=^|${PLAIN})[\\u200c\\u200d]|[\\u200c\\u200d](?=$|${PLAIN})`,
  "gu",
);

const NAMES: Readonly<Record<string, string>> = {
  "\u00ad": "软连字符",
  "\u200b": "零宽空格",
  "\u2060": "零宽连接符",
  "\ufeff": "字节顺序标记",
};

/** 零宽空格（U+200B） */
export const nameOf = (character: string): string => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const direction = /[\u202A-\u202E\u2066-\u2069]/.test(character) ? "改变文字方向的符号" : null;
  return `${direction ?? NAMES[character] ?? "控制字符"}（${code}）`;
};
