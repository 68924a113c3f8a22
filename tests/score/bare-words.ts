/** Words of a page, and the type that they are set in: CSS's `font`. */
export interface Words {
  font: string;
  text: string;
}

/** Runs in the page: all that is laid out, in its order. What waits until a reader comes near it is not. */
export const wordsLaidOut = (): Words[] => {
  const words: Words[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const [element, text] = [node.parentElement, node.textContent ?? ""];
    if (!element || text.trim() === "" || !element.checkVisibility({ contentVisibilityAuto: true })) continue;
    const { fontWeight, fontSize, lineHeight, fontFamily } = getComputedStyle(element);
    const font = `${fontWeight} ${fontSize}/${lineHeight} ${fontFamily}`;
    const last = words.at(-1);
    if (last?.font === font) last.text += text;
    else words.push({ font, text });
  }
  return words;
};

/** A page of these words in their type, and nothing else. */
export function barePage(words: readonly Words[]): string {
  const fonts = [...new Set(words.map(({ font }) => font))];
  const style = fonts.map((font, index) => `.f${index}{font:${font}}`).join("");
  const text = words.map(
    ({ font, text }) =>
      `<div class="f${fonts.indexOf(font)}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</div>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><style>${style}</style>${text.join("")}`;
}
