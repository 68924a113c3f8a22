import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { LINE_KINDS, type LineKind } from "@/lib/newspaper/source/line-label";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import type { LineClass } from "@/lib/records/page";
import { runs } from "../../length";
import { PAGES } from "./pages";

const ONE = "澜溪河上的老桥昨天拆除，施工队在两岸搭起围挡，过往行人改走下游的便桥，预计三个月后新桥通车。";
const TWO = "便桥由镇上的木匠连夜搭成，桥面铺了防滑的草垫，两头各有一盏马灯，夜里也能照见路。";
const HEAD = "# 老桥昨天拆除\n\n□本报记者 柳青禾";

const labelled = (page: string, text: string, is: LineKind | null, reviewed = false) =>
  splitPage(page, { lines: [{ text, is, reviewed }] });

/** What readers see of the stories. */
const readerOf = (split: PageSplit) =>
  toContract(split).stories.map(({ headline, bylines, dateline, paragraphs, subheads, photos }) => ({
    titles: [headline.kicker, headline.main, headline.deck],
    names: bylines.map(({ name }) => name),
    dateline: dateline ? `${dateline.outlet}${dateline.place}${dateline.date}${dateline.kind}` : null,
    paragraphs,
    subheads: subheads.map(({ text }) => text),
    photos: photos.map(({ caption, credit }) => [caption, credit]),
  }));

const STORY = {
  titles: [null, "老桥昨天拆除", null] as (string | null)[],
  names: ["柳青禾"],
  dateline: null as string | null,
  paragraphs: [ONE, TWO],
  subheads: [] as string[],
  photos: [] as (string | null)[][],
};

const MENDED: readonly [is: LineKind, page: string, text: string, stories: (typeof STORY)[]][] = [
  [
    "kicker",
    `全镇的男女老少昨天一早都来到河边，看一件盼了多年的大事，孩子们坐在大人的肩上，老人们从家里搬来板凳。桥头挂起了红布，锣鼓从清早一直响到中午。\n\n${HEAD}\n\n${ONE}\n\n${TWO}`,
    "全镇的男女老少",
    [
      {
        ...STORY,
        titles: [
          "全镇的男女老少昨天一早都来到河边，看一件盼了多年的大事，孩子们坐在大人的肩上，老人们从家里搬来板凳。桥头挂起了红布，锣鼓从清早一直响到中午。",
          "老桥昨天拆除",
          null,
        ],
      },
    ],
  ],
  [
    "headline",
    `${HEAD}\n\n${ONE}\n\n便桥一夜之间搭成，是木匠的功劳。\n\n${TWO}`,
    "便桥一夜之间搭成",
    [
      { ...STORY, paragraphs: [ONE] },
      {
        ...STORY,
        titles: [null, "便桥一夜之间搭成，是木匠的功劳。", null],
        names: [],
        paragraphs: [TWO],
      },
    ],
  ],
  [
    "deck",
    `# 老桥昨天拆除\n\n# 新桥三个月后通车\n\n□本报记者 柳青禾\n\n${ONE}\n\n${TWO}`,
    "新桥三个月后通车",
    [{ ...STORY, titles: [null, "老桥昨天拆除", "新桥三个月后通车"] }],
  ],
  ["byline", `# 老桥昨天拆除\n\n柳青禾 摄\n\n${ONE}\n\n${TWO}`, "柳青禾 摄", [STORY]],
  [
    "paragraph",
    `${HEAD}\n\n${ONE}\n\n2000年6月20日 星期二 第3版\n\n${TWO}`,
    "2000年6月20日",
    [{ ...STORY, paragraphs: [ONE, "2000年6月20日 星期二 第3版", TWO] }],
  ],
  [
    "subhead",
    `${HEAD}\n\n${ONE}\n\n一夜之间，便桥就通了，真快。\n\n${TWO}`,
    "一夜之间",
    [{ ...STORY, subheads: ["一夜之间，便桥就通了，真快。"] }],
  ],
  [
    "caption",
    `${HEAD}\n\n${ONE}\n\n${TWO}\n\n老桥的栏杆由施工队一根一根拆下来。木料堆在岸边，要留给学校做课桌，镇里已经答应。`,
    "老桥的栏杆",
    [
      {
        ...STORY,
        photos: [["老桥的栏杆由施工队一根一根拆下来。木料堆在岸边，要留给学校做课桌，镇里已经答应。", null]],
      },
    ],
  ],
  [
    "credit",
    `${HEAD}\n\n${ONE}\n\n${TWO}\n\n图为施工队正在拆除老桥的栏杆。\n\n周未央于岸边`,
    "周未央于岸边",
    [{ ...STORY, photos: [["图为施工队正在拆除老桥的栏杆。", "周未央于岸边"]] }],
  ],
  [
    "furniture",
    `${HEAD}\n\n${ONE}\n\n${TWO}\n\n欢迎读者来信来稿，本版信箱设在镇上的邮电所，一经采用即致薄酬，来稿一律不退，请自留底稿。`,
    "欢迎读者来信来稿",
    [STORY],
  ],
  [
    "continues",
    `${HEAD}\n\n${ONE}\n\n${TWO.replace("，桥面", "。\n\n桥面")}`,
    "桥面铺了防滑的草垫",
    [{ ...STORY, paragraphs: [ONE, TWO.replace("，桥面", "。桥面")] }],
  ],
];

describe("a printed line that an editor labels", () => {
  it.each(MENDED)("as %s is that, which it was not before", (is, page, text, stories) => {
    expect(readerOf(splitPage(page))).not.toEqual(stories);
    const split = labelled(page, text, is);
    expect(readerOf(split)).toEqual(stories);
    expect(split.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("as dateline is that beyond doubt", () => {
    const page = `${HEAD}\n\n${ONE}\n\n本报澜溪6月20日讯 ${TWO}`;
    const doubted = (split: PageSplit) => split.problems.map(({ line, rule }) => [line, rule]);
    expect(doubted(splitPage(page))).toEqual([[7, "weak-evidence"]]);
    const split = labelled(page, "本报澜溪6月20日讯", "dateline");
    expect(doubted(split)).toEqual([]);
    expect(readerOf(split).map(({ dateline, paragraphs }) => [dateline, paragraphs])).toEqual([
      ["本报澜溪6月20日讯", [ONE, TWO]],
    ]);
  });

  it("is cut out of the block in which it stands", () => {
    const page = `${HEAD}\n\n${ONE.slice(0, 24)}\n便桥一夜搭成\n${TWO}`;
    const [story] = readerOf(labelled(page, "便桥一夜搭成", "subhead"));
    expect([story?.paragraphs, story?.subheads]).toEqual([[ONE.slice(0, 24), TWO], ["便桥一夜搭成"]]);
  });

  it("makes several printed lines one title where its words have them all", () => {
    const page = `${HEAD}\n\n${ONE}\n\n便桥一夜搭成\n木匠功劳不小\n${TWO}`;
    const [, story] = readerOf(labelled(page, "便桥一夜搭成 木匠功劳不小", "headline"));
    expect(story?.titles[1]?.replace(/\s/g, "")).toBe("便桥一夜搭成木匠功劳不小");
  });

  it("is found whatever spaces, marks and line ends stand in it, and as a whole line before others that contain it", () => {
    const page = `# 简 讯\n\n${HEAD}\n\n**澜溪简讯** ${ONE}`;
    expect(labelled(page, "简讯", "furniture").lines[0]?.class).toBe("furniture");
    expect(labelled(page, "澜溪简讯澜溪河 上的", "subhead").lines.at(-1)?.class).toBe("subhead");
  });

  it("may be one of two that are alike, told apart by the next line's first words", () => {
    const page = `${HEAD}\n\n${ONE}\n\n相关链接\n\n${TWO}\n\n相关链接\n\n${ONE.slice(3)}`;
    const split = labelled(page, "相关链接 上的老桥", "furniture");
    expect(split.lines.filter(({ rule }) => rule === "label").map(({ number }) => number)).toEqual([11]);
    expect(readerOf(split)[0]?.paragraphs).toContain(TWO);
  });

  it("joins the halves of a paragraph over the caption between them, and the join is recorded", () => {
    const page = `${HEAD}\n\n施工队搭起围挡。\n\n图为施工队正在拆除老桥的栏杆。\n\n行人改走便桥。`;
    const { stories, repairs } = labelled(page, "行人改走便桥", "continues");
    expect(stories[0]?.blocks.map(({ text }) => text.text)).toEqual(["施工队搭起围挡。行人改走便桥。"]);
    expect(repairs.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["joined", "队搭起围挡。⏎行人改走便桥", "队搭起围挡。行人改走便桥"],
    ]);
  });

  it("joins two lines of one headline with a space, as they are printed", () => {
    const split = labelled(
      `# 老桥昨天拆除\n\n# 新桥即将通车\n\n□本报记者 柳青禾\n\n${ONE}`,
      "新桥即将通车",
      "continues",
    );
    expect(readerOf(split)[0]?.titles).toEqual([null, "老桥昨天拆除 新桥即将通车", null]);
    expect(split.repairs.map(({ from }) => from)).toEqual(["老桥昨天拆除⏎新桥即将通车"]);
  });

  it("is not doubted again", () => {
    const page = `# 老桥昨天拆除\n\n# 新桥即将通车\n\n□本报记者 柳青禾\n\n${ONE}`;
    const about = (split: PageSplit) => split.problems.filter(({ line }) => line === 3);
    expect(about(splitPage(page))).not.toEqual([]);
    expect(about(labelled(page, "新桥即将通车", "deck"))).toEqual([]);
    expect(about(labelled(page, "新桥即将通车", null, true))).toEqual([]);
  });

  it("keeps its label where editors' anchors would make something else of it", () => {
    const page = `${HEAD}\n\n${ONE}\n\n便桥一夜搭成\n\n${TWO}`;
    const split = splitPage(page, {
      starts: ["便桥一夜搭成"],
      lines: [{ text: "便桥一夜搭成", is: "kicker", reviewed: false }],
    });
    expect(split.lines[6]?.class).toBe("kicker");
  });
});

describe("names and datelines that nobody can read", () => {
  it("are said, with what can be read", () => {
    const page = `# 老桥昨天拆除\n\n本报记者 柳青禾 发自澜溪，第二天又到便桥\n\n${ONE}`;
    const { problems, stories } = labelled(page, "本报记者 柳青禾 发自", "byline");
    expect(stories[0]?.bylines).toEqual([]);
    expect(problems.filter(({ rule }) => rule === "unread-byline")).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "cure": "在这一稿的 starts: 下面用 bylines: 写明署名",
          "line": 3,
          "message": "lines: 写明“本报记者 柳青禾 发自澜溪，第…”是署名，但读不出姓名；读得出的只有“本报记者 柳青禾 发自澜溪”",
          "rule": "unread-byline",
          "severity": "warning",
        },
      ]
    `);
    const dateline = labelled(`${HEAD}\n\n澜溪消息 ${ONE}`, "澜溪消息", "dateline").problems;
    expect(dateline.filter(({ rule }) => rule === "unread-dateline")).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "cure": "核对原版；识别认错了字的，改不了电头，文字留在正文里：把 is: dateline 改成 is: paragraph",
          "line": 5,
          "message": "lines: 写明“澜溪消息 澜溪河上的老桥昨天拆…”是电头，但读不出；读得出的是“本报讯”“本报聊城6月20日讯”“新华社北京6月20日电”这样开头的",
          "rule": "unread-dateline",
          "severity": "warning",
        },
      ]
    `);
  });
});

describe("a label that can't be followed", () => {
  const PAGE = `${HEAD}\n\n${ONE}\n\n${TWO}\n\n${ONE}`;

  it.each<[what: string, text: string, is: LineKind]>([
    ["names no line", "老桥昨日拆除了", "headline"],
    ["names several lines", "澜溪河上的老桥", "paragraph"],
    ["has nothing above to go on", "老桥昨天拆除", "continues"],
  ])("is an error where it %s", (_, text, is) => {
    const { problems } = labelled(PAGE, text, is);
    const [error, another] = problems.filter(({ severity }) => severity === "error");
    expect(another).toBeUndefined();
    expect(error).toMatchSnapshot();
  });

  it("is an error where another names the same line", () => {
    const lines = (["headline", "kicker"] as const).map((is) => ({
      text: "老桥昨天拆除",
      is,
      reviewed: false,
    }));
    const page = `${HEAD}\n\n${TWO}`;
    const errors = splitPage(page, { lines }).problems.filter(({ severity }) => severity === "error");
    expect(errors).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "cure": "两条只留一条",
          "labelled": 1,
          "line": 1,
          "message": "lines: 的“老桥昨天拆除”与前面一条说的是同一行，没有使用",
          "rule": "repeated-line",
          "severity": "error",
        },
      ]
    `);
  });
});

const CLASSES: Readonly<Record<LineKind, readonly LineClass[] | null>> = {
  kicker: ["kicker"],
  headline: ["headline"],
  deck: ["deck"],
  byline: ["byline"],
  dateline: ["paragraph"],
  paragraph: ["paragraph", "notice", "list"],
  subhead: ["subhead"],
  caption: ["caption"],
  credit: ["caption"],
  furniture: ["furniture"],
  continues: null,
};

describe("any label on any line of any page", () => {
  it("loses nothing, and makes that line what it says", () => {
    const place = fc.tuple(fc.constantFrom(...PAGES), fc.nat(400), fc.constantFrom(...LINE_KINDS));
    fc.assert(
      fc.property(place, ([page, at, is]) => {
        const printed = splitPage(page).lines.filter(
          ({ class: lineClass }) => !["blank", "markup"].includes(lineClass),
        );
        const line = printed[at % printed.length];
        if (!line) return;
        const split = labelled(page, line.text, is);
        const errors = split.problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
        // Lines that are alike can't be named by themselves; the first has nothing above.
        if (errors.some((rule) => rule === "ambiguous-line" || rule === "nothing-above")) return;
        expect(errors).toEqual([]);
        const own = split.lines[line.number - 1];
        const allowed = CLASSES[is];
        const classes = [own?.class, ...(own?.also ?? []).map((part) => part.class)];
        if (allowed)
          expect([line.text, classes.some((each) => each && allowed.includes(each))]).toEqual([
            line.text,
            true,
          ]);
      }),
      { numRuns: runs() },
    );
  });
});
