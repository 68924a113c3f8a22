import { readDate } from "@/lib/content/schema/typed-date";
import { askToCorrect, oneLine } from "@/lib/edit/asks";
import { chinaDay } from "../china-time";
import { command } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { ADDRESS, EDIT_OPTIONS, editByAddress } from "./edit-by-address";

const CORRECT = {
  script: "correct",
  words: {
    name: { zh: '网址 "更正的话"', en: 'ADDRESS "CORRECTION"' },
    least: 2,
    most: 2,
    missing: { zh: "要写网址，再写更正的话", en: "an address and the words of the correction" },
  },
  about: {
    zh: "报道更正：在那一篇里加一条 corrections，别的字一个不动。正文要不要改，自己定。",
    en: "Announces a correction: adds an entry to corrections: of the story, and touches nothing else.",
  },
  options: {
    date: {
      value: { zh: "2024-06-25", en: "2024-06-25" },
      about: { zh: "刊出更正的日期。不写是今天", en: "its day; else today" },
    },
    by: { value: { zh: "编辑部", en: "编辑部" }, about: { zh: "更正者（可省）", en: "who corrects" } },
    ...EDIT_OPTIONS,
  },
  notes: {
    zh: `${ADDRESS.zh}\n例如：npm run correct -- /2024/06/23/jiliang/ "第二段的“三”应为“四”" --by 编辑部`,
    en: `${ADDRESS.en}\nFor example: npm run correct -- /2024/06/23/jiliang/ "第二段的“三”应为“四”" --by 编辑部`,
  },
} as const satisfies CommandSpec<string>;

/** `npm run correct -- URL "更正的话"`: 报道更正. */
export const main = command(CORRECT, async (line, io) => {
  const [address = "", words = ""] = line.words;
  const text = oneLine(words);
  if (text === "") return line.wrong({ zh: "更正的话是空的", en: "the correction is empty" });
  const typed = line.value("date");
  const date = typed === null ? chinaDay(io.now()) : readDate(typed);
  if (date === null)
    return line.wrong({
      zh: `--date ${typed} 不是日历上的日期；写成 --date 2024-06-25`,
      en: `--date ${typed} is on no calendar; --date 2024-06-25`,
    });
  return editByAddress(
    {
      address,
      dryRun: line.has("dry-run"),
      editOf: ({ story, state }) =>
        askToCorrect({ story, standing: state.kind }, { date, text, by: line.value("by") }),
      next: (url) => `下次发布，更正出现在 ${url} 和 /corrections/。`,
    },
    io,
  );
});
