import { readFile } from "node:fs/promises";
import { stripFrontMatter } from "@/lib/content/front-matter";
import { toContract } from "@/lib/newspaper/contract";
import { explain } from "@/lib/newspaper/explain";
import { splitPage } from "@/lib/newspaper/split";

const USAGE = "用法：npm run --silent split -- 文件 [--explain]";

/** `npm run --silent split -- FILE`: prints what a page was split into as JSON, or with `--explain` why. */
async function main(args: readonly string[]): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith("--"));
  if (!file) {
    console.error(USAGE);
    return 2;
  }
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) {
    console.error(`读不到文件 ${file}\n${USAGE}`);
    return 2;
  }
  const { body } = stripFrontMatter(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const split = splitPage(body);
  console.log(args.includes("--explain") ? explain(split) : JSON.stringify(toContract(split), null, 1));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
