import matter from "gray-matter";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";

type FrontMatter =
  | {
      kind: "yaml";
      /** The text between the fences; its first line is line 2 of the file. */
      yaml: string;
      body: string;
      /** The line of the file, from 1, on which `body` begins. */
      firstLine: number;
    }
  | { kind: "refused"; why: Refusal };

/** Why a file has no front matter to read: it has none, its second fence is missing, or it is not in YAML. */
type Refusal =
  | { kind: "none" }
  | { kind: "late"; line: number }
  | { kind: "dashes" }
  | { kind: "unclosed" }
  | { kind: "foreign"; language: string };

/**
 * gray-matter is a given choice of the project, and is confined to this module: it finds the fences, nothing more. None of
 * the engines it brings may run. Its YAML (js-yaml 3) makes a date of `2024-06-22` and a number of `0620`, and does not know
 * where a value stands; `---js` would run what a file says. So YAML is handed on as text, for `parseYaml` to read with
 * positions, and every other engine refuses, under each of its names.
 */
const refuse = {
  parse: (): object => {
    throw new Error("only YAML is read");
  },
  stringify: () => "",
};

const options = {
  engines: {
    yaml: { parse: (yaml: string) => ({ yaml }), stringify: () => "" },
    js: refuse,
    javascript: refuse,
    json: refuse,
    coffee: refuse,
    toml: refuse,
  },
};

/** What editors write after the first fence, if anything: both mean YAML. */
const YAML_NAMES = ["", "yaml", "yml"];

/** Takes a file apart. `text` has neither BOM nor carriage returns. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^---([^\n-][^\n]*)?(?:\n|$)/.exec(text);
  if (!opening) return { kind: "refused", why: missing(text) };
  const language = (opening[1] ?? "").trim();
  if (!YAML_NAMES.includes(language.toLowerCase()))
    return { kind: "refused", why: { kind: "foreign", language } };
  if (!text.includes("\n---")) return { kind: "refused", why: { kind: "unclosed" } };
  const { data, content } = matter(`---\n${text.slice(opening[0].length)}`, options);
  return {
    kind: "yaml",
    yaml: typeof data.yaml === "string" ? data.yaml.replace(/^\n/, "") : "",
    body: content,
    firstLine: lineCount(text.slice(0, text.length - content.length)),
  };
}

/** What looks like a first fence, and is none. */
function missing(text: string): Refusal {
  const blank = /^(?:[ \t\u3000]*\n)*[ \t\u3000]*(?=---[ \t]*\n)/.exec(text)?.[0];
  if (blank) return { kind: "late", line: lineCount(blank) };
  return /^(?:-{4,}|[-—–－]{1,3})[ \t]*\n(?:[\w-]+[ \t]*[:：]|#)/.test(text)
    ? { kind: "dashes" }
    : { kind: "none" };
}

/** The text below the front matter, if there is any, and the line on which it begins. */
export function stripFrontMatter(text: string): { body: string; firstLine: number } {
  const read = readFrontMatter(text);
  // A page may begin with a printed rule, ---, and have another further down: fields are what makes front matter.
  const fields = read.kind === "yaml" && (read.yaml.trim() === "" || /^[\w-]+\s*[:：]/m.test(read.yaml));
  return read.kind === "yaml" && fields ? read : { body: text, firstLine: 1 };
}

/** The words for a file whose front matter is refused; `example` is what such a file begins with. */
export function frontMatterProblem(file: string, why: Refusal, example: string): Problem {
  const report = reporter(file);
  const fields = `\n---\n${example}\n---`;
  switch (why.kind) {
    case "none":
      return report({
        severity: "error",
        rule: "no-front-matter",
        at: FILE_START,
        message: "文件开头没有字段",
        cure: `在最前面写：${fields}`,
      });
    case "late":
      return report({
        severity: "error",
        rule: "late-front-matter",
        at: { line: why.line, column: 1 },
        message: "开头的 --- 上面有空行或空格，下面的字段没有读",
        cure: "删去它上面的空行和前面的空格：--- 要在第一行开头",
      });
    case "dashes":
      return report({
        severity: "error",
        rule: "wrong-fence",
        at: FILE_START,
        message: "第一行不是三个半角减号 ---，下面的字段没有读",
        cure: "把它和字段下面的那一行都写成 ---",
      });
    case "unclosed":
      return report({
        severity: "error",
        rule: "unclosed-front-matter",
        at: FILE_START,
        message: "开头的 --- 没有配对：字段下面缺一行 ---",
        cure: `字段写完另起一行写 ---，像这样：${fields}`,
      });
    case "foreign":
      return report({
        severity: "error",
        rule: "foreign-front-matter",
        at: { line: 1, column: 4 },
        message: `文件开头是 ---${why.language}：只认 YAML，其他语言一概不执行`,
        cure: "把第一行改成 ---，字段写成 YAML（title: 标题）",
      });
    default:
      return why satisfies never;
  }
}

const lineCount = (text: string) => text.split("\n").length;
