import { readFileSync } from "node:fs";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { toContract } from "@/lib/newspaper/contract";
import { explain } from "@/lib/newspaper/explain";
import { readSource } from "@/lib/newspaper/source/source";
import { splitPage } from "@/lib/newspaper/split";

/** `npm run --silent split -- FILE [--explain]`: the contract's JSON, or a table of lines and rules. */
function main(args: readonly string[]): number {
  const [file] = args.filter((arg) => !arg.startsWith("--"));
  if (!file) return fail("缺少文件名。用法：npm run --silent split -- 文件 [--explain]");
  const text = readText(file);
  if (text === null) return fail(`读不到文件：${file}。请检查路径是否正确`);
  const split = splitPage(stripFrontMatter(readSource(text).text).body);
  process.stdout.write(
    `${args.includes("--explain") ? explain(split) : JSON.stringify(toContract(split), null, 1)}\n`,
  );
  return 0;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
