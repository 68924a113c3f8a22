import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";
import { printedLines } from "../../compose/lines";
import { isNightly, runs } from "../../length";

const DATES = [
  "2000年12月28日",
  "2000年12月28日上午",
  "２０００年１２月２８日",
  "二〇〇〇年十二月二十八日",
  "二○○○年十二月二十八日",
  "二OOO年十二月二十八日",
  "2000年12月28日星期四",
  "2000年12月28日（星期四）",
  "《人民日报》2000年12月28日第3版",
];
const BEHIND = [
  "，村民李某在村口的老槐树下发现了一只受伤的白鹭，随即送到乡里的兽医站。",
  "上午八时许，村口的老槐树下聚了三十多个人，都是来看新井出水的。",
  "王某在镇上的信用社取出两万元，当天下午就交给了施工队的会计。",
  "至今，全村已有四十一户用上了自来水，余下的七户也在排管子。",
  "的那份账目至今还锁在大队部的柜子里，谁也没有翻过第二遍。",
];
const FILLER = "村里的老人说起打井的事总要先从那年大旱讲起河底裂得能放进拳头";

const BEFORE =
  "去年冬天，全乡一共打了二十三眼机井，埋了六千米管道，机井离村最远的有四里地，管道要翻过两道梁。";
const AFTER =
  "乡水利站的人每月来查一次水质，查完把单子贴在井房门口，谁都可以看，也可以问。站长说，水是大家的，账也是大家的。";
const ORDERS = ["first", "between", "last", "page-top"] as const;

interface Wrapped {
  date: string;
  behind: string;
  width: number;
  offset: number;
  order: (typeof ORDERS)[number];
}

/** A page of printed lines: a headline and a byline but for `page-top`, the paragraph with the date, others about it. */
function pageOf({ date, behind, width, offset, order }: Wrapped): string {
  const dated = FILLER.slice(0, offset) + date + behind;
  const paragraphs = {
    first: [dated, BEFORE, AFTER],
    between: [BEFORE, dated, AFTER],
    last: [BEFORE, AFTER, dated],
    "page-top": [dated, BEFORE, AFTER],
  }[order];
  const head = order === "page-top" ? [] : ["老井边上挖出新水源", "□本报记者 张样例"];
  return [...head, ...paragraphs.flatMap((text) => printedLines(text, width, 0))].join("\n");
}

const furnitureOf = (page: string) => splitPage(page).furniture.map(({ text }) => text.text);

describe("text with a full date, printed line by line", () => {
  it("is never furniture, at whatever width and place it is wrapped", () => {
    for (let width = 9; width <= 24; width += 1)
      // By day every third place, another one at each width.
      for (let offset = isNightly() ? 0 : width % 3; offset <= FILLER.length; offset += isNightly() ? 1 : 3) {
        const at = width + offset;
        const page = pageOf({
          date: DATES[at % DATES.length] ?? "",
          behind: BEHIND[offset % BEHIND.length] ?? "",
          width,
          offset,
          order: ORDERS[(at >> 1) % ORDERS.length] ?? "first",
        });
        expect(furnitureOf(page), page).toEqual([]);
      }
  });

  it("is never furniture, whichever date and words", () => {
    fc.assert(
      fc.property(
        fc.record({
          date: fc.constantFrom(...DATES),
          behind: fc.constantFrom(...BEHIND),
          width: fc.integer({ min: 9, max: 24 }),
          offset: fc.integer({ min: 0, max: FILLER.length }),
          order: fc.constantFrom(...ORDERS),
        }),
        (wrapped) => {
          const page = pageOf(wrapped);
          expect(furnitureOf(page), page).toEqual([]);
        },
      ),
      { numRuns: runs() * 4 },
    );
  });
});
