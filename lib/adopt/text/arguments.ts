/** What stands in a short code behind its name. */
export interface Arguments {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

const ARGUMENT =
  /([\w.:-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|(\S+)/g;

export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, key, ...values] of text.matchAll(ARGUMENT)) {
    const value = (values.find((each) => each !== undefined) ?? "").replace(/\\(["'\\])/g, "$1");
    if (key === undefined) positional.push(value);
    else named.set(key.toLowerCase(), value);
  }
  return { named, positional };
}

/** The first of these that is there. */
export const given = ({ named }: Arguments, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = named.get(name);
    if (value !== undefined && value !== "") return value;
  }
  return null;
};

/** Values that are words for readers: with a space, with a Chinese character, or by the name that they have. */
export const wordsOf = ({ named, positional }: Arguments): string[] => [
  ...[...named]
    .filter(
      ([key, value]) =>
        /^(?:title|caption|summary|text|label|content|name|alt)$/.test(key) || saysWords(value),
    )
    .map(([, value]) => value),
  ...positional.filter(saysWords),
];

const saysWords = (text: string): boolean =>
  /\p{Script=Han}|\S\s+\S/u.test(text) && !/^[\w:;.#%-]+(?:\s+[\w:;.#%-]+)*$/.test(text);

/** A picture in Markdown; its caption is what readers see below it. */
export function picture(src: string, alt: string, caption: string): string {
  const title = caption === "" ? "" : ` "${caption.replace(/"/g, "”").replace(/\s+/g, " ").trim()}"`;
  return `![${alt.replace(/([[\]])/g, "\\$1").replace(/\s+/g, " ")}](<${src.trim().replace(/[<>]/g, encodeURIComponent)}>${title})`;
}

/** A link in Markdown, as a paragraph of its own. */
export const linkBlock = (words: string, address: string): string => `\n\n[${words}](<${address}>)\n\n`;

/** The page of a video, or the like, by its service and its number there; null for others. */
export function playerPage(service: string, id: string): { words: string; address: string } | null {
  if (/^https?:/.test(id)) return { words: `视频：${id}`, address: id };
  const pages: Readonly<Record<string, string>> = {
    youtube: "https://www.youtube.com/watch?v=",
    vimeo: "https://vimeo.com/",
    bilibili: "https://www.bilibili.com/video/",
    dailymotion: "https://www.dailymotion.com/video/",
    instagram: "https://www.instagram.com/p/",
    gist: "https://gist.github.com/",
    jsfiddle: "https://jsfiddle.net/",
  };
  const page = pages[service];
  return page === undefined || id === "" ? null : { words: `${service}：${id}`, address: `${page}${id}` };
}
