import { readDate } from "@/lib/content/schema/typed-date";
import { askToTakeDown, oneLine } from "@/lib/edit/asks";
import { chinaDay } from "../china-time";
import { command } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { ADDRESS, EDIT_OPTIONS, editByAddress } from "./edit-by-address";

const TAKEDOWN = {
  script: "takedown",
  words: {
    name: { zh: '网址 "理由"', en: 'ADDRESS "REASON"' },
    least: 2,
    most: 2,
    missing: {
      zh: "要写网址，再写撤下的理由，理由读者看得到",
      en: "an address and the reason, which readers see",
    },
  },
  about: {
    zh: "撤下一篇：在那一篇里写 takedown。下次发布，文字从全站和搜索里消失，原网址写明日期和理由。",
    en: "Takes a story down: writes takedown: into it. With the next publish its words are gone; its address says when and why.",
  },
  options: {
    date: {
      value: { zh: "2024-07-01", en: "2024-07-01" },
      about: { zh: "撤下的日期。不写是今天", en: "its day; else today" },
    },
    ...EDIT_OPTIONS,
  },
  notes: {
    zh: `${ADDRESS.zh}\n例如：npm run takedown -- /2024/06/23/jiliang/ 应当事人要求`,
    en: `${ADDRESS.en}\nFor example: npm run takedown -- /2024/06/23/jiliang/ 应当事人要求`,
  },
} as const satisfies CommandSpec<string>;

/** `npm run takedown -- URL 理由`: 撤下. */
export const main = command(TAKEDOWN, async (line, io) => {
  const [address = "", words = ""] = line.words;
  const reason = oneLine(words);
  if (reason === "") return line.wrong({ zh: "撤下的理由是空的", en: "the reason is empty" });
  const typed = line.value("date");
  const date = typed === null ? chinaDay(io.now()) : readDate(typed);
  if (date?.length !== 10)
    return line.wrong({
      zh: `--date ${typed} 不是日历上的日期；写成 --date 2024-07-01`,
      en: `--date ${typed} is no day; --date 2024-07-01`,
    });
  return editByAddress(
    {
      address,
      dryRun: line.has("dry-run"),
      editOf: ({ story, state }) => askToTakeDown({ story, standing: state.kind }, { date, reason }),
      next: (url) =>
        `下次发布，${url} 写明撤下的日期和理由，文字从全站消失。网站在别的机器上的，发布以后再 npm run deploy。`,
    },
    io,
  );
});
