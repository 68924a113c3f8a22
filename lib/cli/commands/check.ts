import type { Decision } from "@/lib/content/decisions/choose";
import { decideSuspects, type Outcome } from "@/lib/content/decisions/decide";
import { undoDecisions } from "@/lib/content/decisions/undo";
import type { LoadResult } from "@/lib/content/load";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { projectFromEnvironment } from "../project";
import { checkOnce, withContent } from "./check-once";
import { watchContent } from "./check-watch";

const CHECK = {
  script: "check",
  words: {
    name: { zh: "[编号…]", en: "[KEY …]" },
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    missing: { zh: "", en: "" },
  },
  about: {
    zh: "检查内容，不发布：有哪些错误和提醒、怎么改，有哪些存疑。后面写编号的，处理那几条存疑。",
    en: "Checks the content without publishing: errors, warnings, what may be misread. With keys, decides those doubts.",
  },
  options: {
    watch: {
      about: {
        zh: "一直开着：每存一次文件就检查一次，按 Ctrl+C 停止",
        en: "check again after every save, until Ctrl+C",
      },
    },
    all: { about: { zh: "存疑全部列出", en: "list all doubts" } },
    accept: {
      about: {
        zh: "采纳：确是误识，写进 content/ocr-fixes.yml",
        en: "these are misread: into content/ocr-fixes.yml",
      },
    },
    right: {
      value: { zh: "文字", en: "TEXT" },
      about: { zh: "和 --accept 一起：没有建议的，写上正确的文字", en: "with --accept: what it should be" },
    },
    dismiss: { about: { zh: "没有错：不再列出", en: "these are right as printed" } },
    undo: { about: { zh: "撤回采纳过的、说过没有错的", en: "take back what was accepted or dismissed" } },
  },
  notes: {
    zh: "例如：npm run check -- --accept k7m2qd --right 12月\n退出码：0 没有错误；1 有错误；2 命令写错了，或处理不了。",
    en: "For example: npm run check -- --accept k7m2qd --right 12月\nExit codes: 0 no errors; 1 errors; 2 the command is wrong, or can't be done.",
  },
} as const satisfies CommandSpec<string>;

type CheckLine = Line<keyof typeof CHECK.options>;

/** `npm run check`: reads `content/`, reports what is wrong with it and what may be misread, without publishing. */
export const main = command(CHECK, async (line, io) => {
  const wanted = ["accept", "dismiss", "undo"] as const;
  const kinds = wanted.filter(line.has);
  if (kinds.length > 1)
    return line.wrong({
      zh: `--${kinds[0]} 和 --${kinds[1]} 一次只写一个`,
      en: `--${kinds[0]} or --${kinds[1]}, not both`,
    });
  const [kind] = kinds;
  if (line.value("right") !== null && kind !== "accept")
    return line.wrong({ zh: "--right 和 --accept 一起写", en: "--right goes with --accept" });
  if (kind === undefined && line.words.length > 0)
    return line.wrong({
      zh: `“${line.words[0]}”要怎么处理？写上 --accept、--dismiss 或 --undo`,
      en: `What of ${line.words[0]}? --accept, --dismiss or --undo`,
    });
  const project = projectFromEnvironment(io.env, io.cwd);
  if (kind !== undefined) {
    const { contentDir } = project;
    return tell(await withContent(project, io, (loaded) => decide(kind, line, contentDir, loaded)), io);
  }
  const all = line.has("all");
  if (line.has("watch")) return watchContent(project, all, io);
  const { text, code } = await checkOnce(project, all, io);
  return say(io, text, code);
});

async function decide(
  kind: "accept" | "dismiss" | "undo",
  line: CheckLine,
  contentDir: string,
  loaded: LoadResult,
): Promise<Outcome> {
  const keys = line.words;
  if (kind === "undo") return undoDecisions(contentDir, loaded, keys);
  const decision: Decision = { kind, keys, right: line.value("right") };
  return decideSuspects(contentDir, loaded, decision);
}

const tell = ({ ok, message }: Outcome, io: Io): number =>
  ok ? say(io, message, 0) : complain(io, message, 2);
