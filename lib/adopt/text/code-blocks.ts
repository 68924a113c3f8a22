import { readArguments } from "./arguments";
import { fenced } from "./segments";

/** Blocks of code in Jekyll's and Hexo's own tags, as fences: what is in them must not be read as marks. */
export const codeBlocks = (text: string): string =>
  text
    .replace(
      /\{%-?\s*highlight\s+([\w+#.-]+)[^%]*%\}([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) => fenced(withoutRaw(code), language),
    )
    .replace(
      /\{%-?\s*(codeblock|code)\b([^%]*)%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g,
      (_, _name, typed: string, code: string) => {
        const language = /\blang:(\S+)/.exec(typed)?.[1] ?? "";
        const words = readArguments(typed.replace(/\b[\w_]+:\S+/g, "")).positional.join(" ");
        return `${words === "" ? "" : `\n\n${words}`}${fenced(withoutRaw(code), language)}`;
      },
    );

/** Keep what stands in code from being run; there is nothing to run here. */
export const withoutRaw = (text: string): string => text.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "");
