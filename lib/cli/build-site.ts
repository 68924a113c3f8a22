import { parseArgs } from "node:util";
import { build } from "./commands/build";

const USAGE = `用法：npm run build                发布有改动的页面
      npm run build -- --explain   列出生成的每个页面和原因
      npm run build -- --full      全部重新生成`;

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { full: { type: "boolean", default: false }, explain: { type: "boolean", default: false } },
    });
    return values;
  } catch {
    return null;
  }
}

const options = readOptions(process.argv.slice(2));
if (options) process.exitCode = (await build(options)) ? 0 : 1;
else {
  console.error(USAGE);
  process.exitCode = 2;
}
