/** Words of a page, and the type that they are set in: CSS's `font`. */
export interface Words {
  font: string;
  text: string;
}

/** Runs in the page: all that a reader sees of it at once, in its order. What stands below may be laid out later, in parts. */
export const wordsInView = (): Words[] => {
  const words: Words[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const [element, text] = [node.parentElement, node.textContent ?? ""];
    if (!element || text.trim() === "" || !element.checkVisibility()) continue;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) continue;
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
