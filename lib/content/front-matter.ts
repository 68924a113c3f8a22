import matter from "gray-matter";

export interface FrontMatter {
  /** The YAML between the fences; null where the file has no front matter. */
  yaml: string | null;
  body: string;
  /** The line of the file, from 1, on which `body` begins. */
  firstLine: number;
  /** The language after the opening fence where it is not YAML; such front matter is never read. */
  foreign: string | null;
}

class ForeignLanguage extends Error {
  constructor(readonly language: string) {
    super(language);
  }
}

/** gray-matter runs `---js` front matter by default; every engine but YAML's refuses, under each of its names. */
const refuse = (language: string) => ({
  parse: (): object => {
    throw new ForeignLanguage(language);
  },
  stringify: () => "",
});

const options = {
  engines: {
    // Only the fences are gray-matter's business here: `yaml.ts` reads what is between them, with positions.
    yaml: { parse: (yaml: string) => ({ yaml }), stringify: () => "" },
    js: refuse("js"),
    javascript: refuse("javascript"),
    json: refuse("json"),
    coffee: refuse("coffee"),
    toml: refuse("toml"),
  },
};

const NO_FRONT_MATTER = { yaml: null, firstLine: 1, foreign: null };

/** Takes a file apart. `text` has neither BOM nor carriage returns. */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---[^\n-]*\n/.test(text)) return { ...NO_FRONT_MATTER, body: text };
  try {
    const { data, content } = matter(text, options);
    const yaml = typeof data.yaml === "string" ? data.yaml : "";
    const body = content;
    const firstLine = lineCount(text.slice(0, text.length - body.length));
    return { yaml: yaml.replace(/^\n/, ""), body, firstLine, foreign: null };
  } catch (error) {
    if (error instanceof ForeignLanguage)
      return { yaml: "", body: "", firstLine: 1, foreign: error.language };
    // gray-matter throws a plain Error for a language that it has no engine for.
    const language = matter.language(text).name;
    if (language && language !== "yaml") return { yaml: "", body: "", firstLine: 1, foreign: language };
    throw error;
  }
}

/** The text below the front matter, if there is any, and the line on which it begins. */
export function stripFrontMatter(text: string): { body: string; firstLine: number } {
  const { body, firstLine } = readFrontMatter(text);
  return { body, firstLine };
}

const lineCount = (text: string) => text.split("\n").length;
