import { describe, expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { readFacts } from "@/lib/newspaper/page/facts";
import {
  mostlyOf,
  mostSigned,
  NOTHING_KNOWN,
  PaperHabits,
  shareOfStories,
} from "@/lib/newspaper/page/paper-habits";
import { habitsFrom } from "@/lib/newspaper/paper/habits-from";
import type { ReadBlock } from "@/lib/newspaper/paper/read-block";
import { readSource } from "@/lib/newspaper/source/source";
import { splitPage } from "@/lib/newspaper/split";
import { PAGES } from "./pages";

const SIGNED = ["below", "opening", "closing", "end", "none"] as const;
const NONE = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };

type Printed = readonly [is: ReadBlock["class"], story: number | null, text: string];

/** A page whose blocks are known for what they are. */
function pageOf(printed: readonly Printed[]): ReadBlock[] {
  const blocks = cutBlocks(readSource(printed.map(([, , text]) => text).join("\n\n")));
  return printed.map(([is, story], index) => {
    const block = blocks[index];
    if (!block || blocks.length !== printed.length) throw new Error("each must be one block");
    return { facts: readFacts(block), class: is, story };
  });
}

const DAILY = pageOf([
  ["furniture", null, "民情一线"],
  ["headline", 0, "# 麦收在六县区全面展开"],
  ["deck", 0, "——十天颗粒归仓"],
  ["byline", 0, "□本报记者 高田"],
  ["paragraph", 0, "麦收在全市六个县区同时展开，机手们日夜不停，十天就能颗粒归仓。"],
  ["subhead", 0, "**提醒**"],
  ["paragraph", 0, "收割机不要在公路上停留，夜里作业要开警示灯，人不要站在机器后面。"],
  ["headline", 1, "# 样例大桥提前合龙"],
  ["byline", 1, "□本报记者 王磊 通讯员 赵政"],
  ["paragraph", 1, "大桥的最后一段钢梁昨天吊装到位，比计划提前了二十天。"],
  ["subhead", 1, "**提醒**"],
  ["paragraph", 1, "合龙以后桥面还要铺装，行人和车辆这个月都不能上桥，仍走上游的老桥。"],
  ["headline", 2, "# 校园里的菜园开园了"],
  ["byline", 2, "段志忠"],
  ["paragraph", 2, "一百多名小学生昨天在操场边的菜园里种下了第一批茄子和辣椒。"],
]);

const NIGHT = pageOf([
  ["kicker", 0, "城东的摊位全部进了棚"],
  ["headline", 0, "# 夜市搬了家"],
  ["paragraph", 0, "城东的夜市昨晚搬到了河边，一百多个摊位全部进了棚。（记者 高田）"],
  ["headline", 1, "# 路灯亮了"],
  ["paragraph", 1, "城西三条小巷昨晚装上了路灯，住了二十年的居民说这是头一回。（记者 王磊）"],
  ["headline", 2, "# 老井封了"],
  ["paragraph", 2, "城北的一口老井昨天封了盖，井边立了一块石碑。"],
  ["headline", 3, "# 剧院修好了"],
  ["paragraph", 3, "本报讯（记者 赵政）修了三年的人民剧院昨晚重新开门，第一场戏座无虚席。"],
  ["headline", 4, "# 老街换了石板"],
  ["paragraph", 4, "城南老街昨天换上了最后一块石板，下雨天不再溅水。"],
  ["byline", 4, "□本报记者 刘聪"],
]);

describe("what pages show of their paper", () => {
  it("is where stories are signed, whether they have kickers and decks, what marks stand for, and labels", () => {
    expect(habitsFrom([DAILY])).toMatchObject({
      stories: 3,
      kickers: 0,
      decks: { dash: 1, plain: 0 },
      subheads: 2,
      dated: 0,
      signed: { ...NONE, below: 3 },
      briefs: { all: 1, unsigned: 0 },
      bylines: { roles: 2, bare: 1 },
      labels: ["民情一线"],
      boxes: ["提醒"],
      marks: { h1: { headline: 3 }, bold: { subhead: 2 }, plain: { label: 1, deck: 1 } },
    });
    expect(habitsFrom([NIGHT])).toMatchObject({
      stories: 5,
      kickers: 1,
      dated: 1,
      signed: { below: 0, opening: 1, closing: 2, end: 1, none: 1 },
      briefs: { all: 5, unsigned: 1 },
    });
  });

  it("is that of all pages together, in whatever order", () => {
    const both = habitsFrom([DAILY, NIGHT]);
    expect(both).toMatchObject({
      stories: 8,
      signed: { below: 3, closing: 2 },
      marks: { h1: { headline: 8 } },
    });
    expect(habitsFrom([NIGHT, DAILY])).toEqual(both);
  });

  it("is nothing where there are no pages", () => {
    expect(habitsFrom([])).toEqual(NOTHING_KNOWN);
  });

  it("can be kept as JSON", () => {
    const habits = habitsFrom([DAILY, NIGHT]);
    expect(PaperHabits.parse(JSON.parse(JSON.stringify(habits)))).toEqual(habits);
  });
});

describe("an outlet whose 讯 opens texts", () => {
  const openings = (word: string) =>
    habitsFrom([
      pageOf([
        ["headline", 0, "# 三楼夜夜愁"],
        ["paragraph", 0, `${word}讯　昨天下午，一楼的柯老师在楼下收碗，十二只猫都吃饱了。`],
        ["headline", 1, "# 大巴开走了"],
        ["paragraph", 1, `${word}讯　前天夜里，孩子还在厕所，大巴已经开走了二十分钟。`],
      ]),
    ]).outlets;

  it.each(["海西", "掌上春城", "越海快报"])("is known once it has opened two: %s", (outlet) => {
    expect(openings(outlet)).toEqual([outlet]);
  });

  it.each(["通", "快", "音", "昨天的", "他和", "喜", "本报", "新华社"])(
    "is none, or every paper's: %s讯",
    (word) => {
      expect(openings(word)).toEqual([]);
    },
  );

  it.each([
    ["掌上春城讯（记者　高田）这幢楼十八层。", { outlet: "掌上春城", place: null, kind: "讯", date: null }],
    ["海西泉州讯　这幢楼十八层。", { outlet: "海西", place: "泉州", kind: "讯", date: null }],
    ["海西讯这幢楼十八层。", { outlet: "海西", place: null, kind: "讯", date: null }],
    ["【海西讯】这幢楼十八层。", { outlet: "海西", place: null, kind: "讯", date: null }],
  ])("is a dateline on the next page: %s", (text, dateline) => {
    const paper = { ...NOTHING_KNOWN, outlets: ["掌上春城", "海西"] };
    const [story] = toContract(splitPage(`# 高楼抛下一只热水瓶\n\n${text}\n`, { paper })).stories;
    expect(story?.dateline).toEqual(dateline);
    expect(story?.paragraphs).toEqual(["这幢楼十八层。"]);
  });

  it.each([
    "海西的资讯很多，海西讯也在其中。",
    "海西通讯员昨天报到了。",
    "海西资讯公司昨天开业了。",
    "海西开发区的夜市昨晚搬了家。",
  ])("is none in a sentence: %s", (text) => {
    const paper = { ...NOTHING_KNOWN, outlets: ["海西"] };
    const { stories, problems } = toContract(splitPage(`# 一条新闻\n\n${text}\n`, { paper }));
    expect(stories.map(({ dateline }) => dateline)).toEqual([null]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("how sure a habit is", () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ headline: 1 }, "headline-once"],
    [{ headline: 2 }, "headline-wholly"],
    [{ headline: 4 }, "headline-surely"],
    [{ headline: 18, deck: 2 }, "headline-surely"],
    [{ headline: 3, deck: 1 }, "headline-mostly"],
    [{ headline: 3, deck: 2 }, null],
    [{ headline: 2, deck: 2 }, null],
  ])("%j: %s", (parts, expected) => {
    expect(mostlyOf(parts)).toBe(expected);
  });

  it.each(SIGNED)("stories are mostly signed %s", (place) => {
    expect(mostSigned({ ...NOTHING_KNOWN, signed: { ...NONE, [place]: 3 } })).toBe(place);
  });

  it("two stories show nothing", () => {
    expect(mostSigned({ ...NOTHING_KNOWN, signed: { ...NONE, below: 2 } })).toBeNull();
    expect(shareOfStories({ ...NOTHING_KNOWN, stories: 2 }, 2)).toBeNull();
  });
});

describe("pages that are read by habits, whosever", () => {
  it("lose no character", () => {
    const paper = { ...habitsFrom([DAILY, NIGHT]), outlets: ["大众", "海西", "乡"] };
    const lost = PAGES.slice(0, 40).flatMap((page) =>
      splitPage(page, { paper }).problems.filter(({ severity }) => severity === "error"),
    );
    expect(lost).toEqual([]);
  });
});
