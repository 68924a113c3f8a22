import { describe, expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { mostlyOf, mostSigned, NOTHING_KNOWN, PaperHabits, shareOfStories } from "@/lib/newspaper/paper/habits";
import { habitsFrom } from "@/lib/newspaper/paper/habits-from";
import { readBlocksOf } from "@/lib/newspaper/paper/read-blocks";
import { splitPage } from "@/lib/newspaper/split";

const SIGNED = ["below", "opening", "closing", "end", "none"] as const;
const NONE = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };

/** What a page as it is split shows of its paper. */
const habitsOf = (...pages: string[]) =>
  habitsFrom(pages.map((page) => readBlocksOf(splitPage(page), null)));

const PAGE = `# 麦收在六县区全面展开

——十天颗粒归仓

□本报记者 高田

麦收在全市六个县区同时展开，机手们日夜不停，十天就能颗粒归仓。

# 样例大桥提前合龙

□本报记者 王磊 通讯员 赵政

大桥的最后一段钢梁昨天吊装到位，比计划提前了二十天。

# 校园里的菜园开园了

□本报记者 刘聪

一百多名小学生昨天在操场边的菜园里种下了第一批茄子和辣椒。
`;

const NIGHT = `# 夜市搬了家

城东的夜市昨晚搬到了河边，一百多个摊位全部进了棚，油烟有了去处。（记者 高田）

# 路灯亮了

城西三条小巷昨晚装上了路灯，住了二十年的居民说这是头一回。（记者 王磊）

# 老井封了

城北的一口老井昨天封了盖，井边立了一块石碑，写着它的来历。（记者 刘聪）
`;

describe("what pages show of their paper", () => {
  it("is where stories are signed, whether they have kickers and decks, and what marks stand for", () => {
    expect(habitsOf(PAGE)).toMatchObject({
      stories: 3,
      kickers: 0,
      decks: { dash: 1, plain: 0 },
      signed: { ...NONE, below: 3 },
      bylines: { roles: 3, bare: 0 },
      marks: { h1: { headline: 3 } },
    });
    expect(habitsOf(NIGHT)).toMatchObject({ stories: 3, signed: { ...NONE, closing: 3 } });
  });

  it("is that of all pages together, in whatever order", () => {
    const both = habitsOf(PAGE, NIGHT);
    expect(both).toMatchObject({ stories: 6, signed: { below: 3, closing: 3 }, marks: { h1: { headline: 6 } } });
    expect(habitsOf(NIGHT, PAGE)).toEqual(both);
  });

  it("is nothing where there are no pages", () => {
    expect(habitsOf()).toEqual(NOTHING_KNOWN);
  });

  it("can be kept as JSON", () => {
    const habits = habitsOf(PAGE, NIGHT);
    expect(PaperHabits.parse(JSON.parse(JSON.stringify(habits)))).toEqual(habits);
  });
});

describe("an outlet's 讯 whose form is not known", () => {
  const texts = (outlet: string) =>
    ["昨天下午，一楼的柯老师在楼下收碗，十二只猫都吃饱了。", "前天夜里，孩子还在厕所，大巴已经开走了二十分钟。"]
      .map((text, index) => `# 第${index + 1}件新鲜事\n\n□本报记者 高田\n\n${outlet}讯　${text}\n`)
      .join("\n");

  it.each(["通", "快", "音", "昨天的", "他和", "喜"])("is none where it is a word: %s讯", (word) => {
    expect(habitsOf(texts(word)).outlets).toEqual([]);
  });

  it("is a dateline on the next page once it has opened two stories", () => {
    const known = habitsOf(texts("云港"));
    const page = "# 高楼抛下一只热水瓶\n\n云港讯（记者　高田）这幢楼十八层，七十二户，没有监控。\n";
    const [story] = toContract(splitPage(page, { paper: known })).stories;
    expect(story?.dateline).toEqual({ outlet: "云港", place: null, kind: "讯", date: null });
    expect(story?.bylines.map(({ name }) => name)).toEqual(["高田"]);
    expect(story?.paragraphs).toEqual(["这幢楼十八层，七十二户，没有监控。"]);
  });

  it("loses no character, and leaves other words alone", () => {
    const paper = { ...NOTHING_KNOWN, outlets: ["云港"] };
    const page = "# 新闻\n\n云港的资讯 很多，云港讯 也在其中。\n\n海港讯 渔船昨天出海了。\n";
    const { problems, stories } = toContract(splitPage(page, { paper }));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(stories.map(({ dateline }) => dateline?.outlet)).not.toContain("云港");
  });
});

describe("how sure a habit is", () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ headline: 1 }, "headline-once"],
    [{ headline: 2 }, "headline-mostly"],
    [{ headline: 4 }, "headline-surely"],
    [{ headline: 18, deck: 2 }, "headline-surely"],
    [{ headline: 3, deck: 2 }, "headline-mostly"],
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
