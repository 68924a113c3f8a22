import { parseArgs } from "node:util";
import { readIdentityPart } from "@/lib/content/import/identify";
import type { ImportOptions } from "@/lib/content/import/import-files";

export const IMPORT_USAGE = `用法：npm run import -- 文件或文件夹… [选项]

把整版的文字收进 content/pages/：正文一字不改，写好 stories: 清单（定位文字、网址名、建议的栏目）。
文件是 PDF、版面的图片、识别（OCR）软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），
或识别出来的文字（.txt、.md，编码 UTF-8、UTF-16 或 GB18030）；文件夹里的全部导入。

  --date 2024-06-23   日期。不写就看文件自己的字段，再看文件名（2024-06-23-02.txt、20240623/A02.pdf），再看版面的边上
  --page 02           版次。不写也看字段、文件名、版面的边上；只用于一个文件、一个版面
  --name 要闻         版名。不写就用版面上印的，没有就写“第02版”；只用于一个文件
  --force             这一版已经有了，换用新的识别文字；已定的网址名、栏目和编辑写的各项都保留
  --dry-run           只看结果，什么也不写
  --help              显示这段说明

退出码：0 全部导入；1 有文件没有导入；2 命令写错了。`;

export type ImportArguments =
  | { kind: "help" }
  | { kind: "wrong"; message: string }
  | { kind: "import"; paths: string[]; options: ImportOptions };

const OPTIONS = {
  date: { type: "string" },
  page: { type: "string" },
  name: { type: "string" },
  force: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Reads the command line, with dates and page numbers as records have them. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const wrong = (message: string): ImportArguments => ({ kind: "wrong", message });
  const parsed = parse(args);
  if (typeof parsed === "string") return wrong(parsed);
  const { values, positionals: paths } = parsed;
  if (values.help) return { kind: "help" };
  if (paths.length === 0) return wrong("缺少要导入的文件");
  const date = values.date === undefined ? null : readIdentityPart("date", values.date);
  const page = values.page === undefined ? null : readIdentityPart("page", values.page);
  const name = values.name === undefined ? null : values.name.replace(/\s+/g, " ").trim();
  if (values.date !== undefined && date === null)
    return wrong(`--date ${values.date} 不是日历上的日期；写成 --date 2024-06-23`);
  if (values.page !== undefined && page === null)
    return wrong(`--page ${values.page} 不是版次；写成 --page 02 或 --page A02`);
  if (name === "") return wrong("--name 后面是空的；写成 --name 要闻");
  const given = { date, page, name };
  return { kind: "import", paths, options: { given, force: values.force, dryRun: values["dry-run"] } };
}

/** The parsed command line, or what is wrong with it. */
function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return refusal(args, error);
  }
}

function refusal(args: readonly string[], error: unknown): string {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  const unknown = args.find((arg) => arg.startsWith("-") && !known.includes(arg.split("=")[0] ?? ""));
  const isUnknown =
    error instanceof Error && "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  return isUnknown && unknown
    ? `没有 ${unknown} 这个选项`
    : "选项写得不对：--date、--page、--name 后面要有值，--force、--dry-run 后面没有值";
}
