import path from "node:path";
import { readOcrText } from "@/lib/content/import/read-text";
import { splitAsListed } from "@/lib/content/page/anchors";
import { layoutBeside } from "@/lib/content/page/sidecar";
import { habitsNamed, type LearnedHabits, readLearned } from "@/lib/content/papers/learned";
import { formatProblem } from "@/lib/content/report";
import { PageDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { readFrontMatter, stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { OrderedPage } from "@/lib/layout/ordered";
import { toContract } from "@/lib/newspaper/contract";
import { explainSplit } from "@/lib/newspaper/explain";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { projectFromEnvironment } from "../project";

/** `npm run --silent split -- FILE [--explain]`: the JSON of `lib/newspaper/CONTRACT.md`, or a table of lines and rules. */
export const main = command(
  {
    script: "split",
    typed: "npm run --silent split --",
    words: {
      name: { zh: "文件", en: "FILE" },
      least: 1,
      most: 1,
      missing: { zh: "缺少文件名", en: "no file is named" },
    },
    about: {
      zh: "一个版面拆成哪些稿件，写成 JSON；什么也不改。",
      en: "What stories a page is split into, as JSON. Changes nothing.",
    },
    options: {
      explain: {
        about: {
          zh: "改为一张表：每一行认作什么，凭哪条规则",
          en: "a table instead: each line, and its rule",
        },
      },
    },
  },
  (line, io) => split(line.words[0] ?? "", line.has("explain"), io),
);

async function split(file: string, explain: boolean, io: Io): Promise<number> {
  const read = await readOcrText({ file, absolute: path.resolve(io.cwd, file) });
  if (read.kind === "failed") {
    const { problem } = read;
    return problem.rule === "cannot-read"
      ? complain(io, `读不到文件：${file}。请检查路径是否正确`, 2)
      : complain(io, formatProblem(problem));
  }
  const { learned } = await readLearned(projectFromEnvironment(io.env, io.cwd).contentDir);
  const found = splitAsWritten(read.text, learned, await layoutBeside(path.resolve(io.cwd, file)));
  return say(io, explain ? explainSplit(found) : JSON.stringify(toContract(found), null, 1));
}

/** The page split as its front matter says, if it has one without faults; else by its text alone. */
function splitAsWritten(
  text: string,
  learned: readonly LearnedHabits[],
  layout: OrderedPage | null,
): PageSplit {
  const frontMatter = readFrontMatter(text);
  const yaml = frontMatter.kind === "yaml" ? frontMatter.yaml : "";
  const { value: draft } = validate(PageDraft, parseYaml(yaml, "", 2), "");
  const { body } = stripFrontMatter(text);
  return draft
    ? splitAsListed(body, draft, habitsNamed(draft.habits, learned), layout).split
    : splitPage(body, { layout });
}
