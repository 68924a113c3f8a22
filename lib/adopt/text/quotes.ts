const QUOTE =
  /\{%-?\s*(blockquote|quote|pullquote)\b((?:(?!-?%\})[\s\S])*)-?%\}((?:(?!\{%)[\s\S])*?)\{%-?\s*end\1\s*-?%\}/gi;

/** `{% blockquote 鲁迅, 《故乡》 %}…{% endblockquote %}` of Hexo as a quotation of Markdown, with who said it below. */
export const quotesAsMarkdown = (text: string): string =>
  text.replace(QUOTE, (_, name: string, typed: string, inside: string) => {
    const by = /^pullquote$/i.test(name) ? "" : typed.trim();
    const lines = [...inside.trim().split("\n"), ...(by === "" ? [] : ["", `——${by}`])];
    return `\n\n${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
  });
