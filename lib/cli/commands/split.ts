import path from "node:path";
import { readOcrText } from "@/lib/content/import/read-text";
import { formatProblem } from "@/lib/content/report";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { toContract } from "@/lib/newspaper/contract";
import { explainSplit } from "@/lib/newspaper/explain";
import { splitPage } from "@/lib/newspaper/split";
import { complain, type Io, say } from "../io";

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
  const split = splitPage(stripFrontMatter(read.text).body);
  return say(
    io,
    args.includes("--explain") ? explainSplit(split) : JSON.stringify(toContract(split), null, 1),
  );
}
