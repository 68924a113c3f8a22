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
import { projectFromEnvironment } from "../project";

/** `npm run --silent split -- FILE [--explain]`: the JSON of `lib/newspaper/CONTRACT.md`, or a table of lines and rules. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith("--"));
  if (!file) return complain(io, "缺少文件名。用法：npm run --silent split -- 文件 [--explain]", 2);
  const read = await readOcrText({ file, absolute: path.resolve(io.cwd, file) });
  if (read.kind === "failed") {
    const { problem } = read;
    return problem.rule === "cannot-read"
      ? complain(io, `读不到文件：${file}。请检查路径是否正确`, 2)
      : complain(io, formatProblem(problem));
  }
  const { learned } = await readLearned(projectFromEnvironment(io.env, io.cwd).contentDir);
  const split = splitAsWritten(read.text, learned, await layoutBeside(path.resolve(io.cwd, file)));
  return say(
    io,
    args.includes("--explain") ? explainSplit(split) : JSON.stringify(toContract(split), null, 1),
  );
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
