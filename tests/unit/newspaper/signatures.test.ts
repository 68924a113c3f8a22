import { describe, expect, it } from "vitest";
import { STATES, type State } from "@/lib/newspaper/grammar/states";
import { splitPage } from "@/lib/newspaper/split";

type Line = readonly [State, string];
const title = (text: string): Line => ["headline", text];
const text = (printed: string): Line => ["paragraph", printed];
const signature = (printed: string): Line => ["byline-ends", printed];

/** Each story of a page whose blocks are what is said: its headline, who signs it, where it was filed, its paragraphs. */
const read = (...lines: Line[]) =>
  splitPage(lines.map(([, printed]) => printed).join("\n\n"), {}, (facts) =>
    facts.map((_, index) => ({ ...STATES[lines[index]?.[0] ?? "paragraph"], rule: "label" })),
  ).stories.map(({ headline, bylines, dateline, blocks }) => ({
    main: headline.main?.text ?? null,
    by: bylines.map(({ name, role }) => `${role} ${name}`),
    dateline: dateline && [dateline.outlet, dateline.place, dateline.date, dateline.kind],
    text: blocks.map(({ text }) => text.text),
  }));

const PLANTED = "样例河堤上，志愿者昨日栽下一千株柳树，每株都挂了牌子，写着栽树人的名字。";
const NEXT = [title("河堤栽下千株柳"), text(PLANTED)];
const NEXT_READ = { main: "河堤栽下千株柳", by: [], dateline: null, text: [PLANTED] };
const TOLD = "腊月里的样例村，家家飘着豆香。今年合作社添了三套设备，一天能出四十锅豆腐。";

describe("a signature below the text", () => {
  it.each([
    ["two bare names that did both", "贺兰青 苏小满文/摄", ["author 贺兰青", "author 苏小满"]],
    ["a writer and a photographer", "贺兰青 文　苏小满 摄", ["author 贺兰青", "photographer 苏小满"]],
    ["in brackets", "（记者 江海棠/文 谷雨/图）", ["reporter 江海棠", "photographer 谷雨"]],
    [
      "after a bullet, on two lines",
      "■ 本报记者 方知远  \n本报通讯员 柏小舟",
      ["reporter 方知远", "correspondent 柏小舟"],
    ],
    [
      "names alone",
      "（卢一帆 石磊 高满仓 文心）",
      ["author 卢一帆", "author 石磊", "author 高满仓", "author 文心"],
    ],
    ["one name", "关晓月", ["author 关晓月"]],
  ])("is read, and does not spoil the next story: %s", (_, printed, by) => {
    expect(read(title("豆腐坊里机器忙"), text(TOLD), signature(printed), ...NEXT)).toEqual([
      { main: "豆腐坊里机器忙", by, dateline: null, text: [TOLD] },
      NEXT_READ,
    ]);
  });

  it("may have a line of thanks below, which stays text", () => {
    const thanks = "感谢读者葛女士报料，奖50元";
    const stories = read(title("一把伞"), text(`${TOLD}（记者 阮青）`), text(thanks), ...NEXT);
    expect(stories).toEqual([
      { main: "一把伞", by: ["reporter 阮青"], dateline: null, text: [TOLD, thanks] },
      NEXT_READ,
    ]);
  });

  it("may have its author's office below", () => {
    const office = "（作者单位：样例县人民检察院）";
    const [story] = read(title("小喇叭"), text(`${TOLD}（覃柳青）`), text(office));
    expect(story).toMatchObject({ by: ["author 覃柳青"], text: [TOLD, office] });
  });

  it("may stand above the answer to a letter", () => {
    const [story] = read(title("门禁"), text(`${TOLD}（夏县 令狐秀英）`), text(PLANTED));
    expect(story).toMatchObject({ by: ["author 令狐秀英"], text: [TOLD, PLANTED] });
  });

  it("ends each of several briefs", () => {
    const [story] = read(
      title("简讯三则"),
      text(`△${TOLD}（史玉莲）`),
      text(`△${PLANTED}（全有才）`),
      text(`△${TOLD}（谷 粒）`),
    );
    expect(story).toMatchObject({
      by: ["author 史玉莲", "author 全有才", "author 谷粒"],
      text: [`△${TOLD}`, `△${PLANTED}`, `△${TOLD}`],
    });
  });

  it("may say where the story was filed, also on a line of its own", () => {
    const filed = "（据新华社哈尔滨电　花冠群）";
    const expected = {
      main: "收割机开进大田",
      by: ["author 花冠群"],
      dateline: ["新华社", "哈尔滨", null, "电"],
      text: [TOLD],
    };
    expect(read(title("收割机开进大田"), text(TOLD + filed))).toEqual([expected]);
    expect(read(title("收割机开进大田"), text(TOLD), text(filed))).toEqual([expected]);
  });

  it("is none where one paragraph of several ends in brackets, or a picture is credited", () => {
    const first = `${PLANTED}（旧书摊）`;
    expect(read(title("旧书"), text(first), text(TOLD))[0]).toMatchObject({ by: [], text: [first, TOLD] });
    const credited = `${PLANTED}　　本报记者 方知远 摄`;
    expect(read(title("柳树"), text(credited))[0]).toMatchObject({ by: [], text: [credited] });
  });
});

describe("an opening", () => {
  const lead = "11月27日，本报刊登了新人寄丢一床花被的消息，引来二百多个电话。";
  const found = "昨天，一位收废品的老人送来一个纸箱，被子一针未动。";

  it("may stand below what a follow-up goes back to", () => {
    expect(read(title("寄丢的花被找到了"), text(lead), text(`江晚讯（记者 华阳）${found}`), ...NEXT)).toEqual(
      [
        {
          main: "寄丢的花被找到了",
          by: ["reporter 华阳"],
          dateline: ["江晚", null, null, "讯"],
          text: [lead, found],
        },
        NEXT_READ,
      ],
    );
  });

  it("is text below the lead of a story that is signed, or where nobody is named", () => {
    const quoted = `本报讯（记者 华阳）${found}`;
    const signed = [
      title("寄丢的花被找到了"),
      ["byline", "□本报记者 谷雨"] as const,
      text(lead),
      text(quoted),
    ];
    expect(read(...signed)[0]?.text).toEqual([lead, quoted]);
    expect(read(title("寄丢的花被找到了"), text(lead), text(`本报讯 ${found}`))[0]?.text).toEqual([
      lead,
      `本报讯 ${found}`,
    ]);
  });

  it("with 核实报道 may stand below what a reader told", () => {
    const opening = "本报记者易小川 祝青核实报道：";
    const [story] = read(title("老屋漏雨 邻居搭棚"), text(TOLD), text(opening + PLANTED));
    expect(story).toMatchObject({
      by: ["reporter 易小川", "reporter 祝青"],
      dateline: null,
      text: [TOLD, PLANTED],
    });
  });

  it.each([
    [
      "between names",
      [
        "　　本报上海4月18日电　记者毋忘、",
        "东方晓报道：拨一个样例电话，就",
        "能知道全市菜场当天的青菜价格。",
      ],
      ["reporter 毋忘", "reporter 东方晓"],
    ],
    [
      "in brackets",
      ["　　本报海口2月9日讯（见习记", "者 麦浩 文/图）样例花市的橘盆", "里多掺了塘泥，水浇多了要闷根。"],
      ["reporter 麦浩"],
    ],
    [
      "before its last word",
      ["　　本报太原9月23日电　记者成方", "圆报道：样例地区拍卖荒坡以来，", "已有四万户农民买下了使用权。"],
      ["reporter 成方圆"],
    ],
  ])("may be cut by a printed line's end %s", (_, lines, by) => {
    const body = Array.from({ length: 3 }, () => [
      "　　样例农户老赵去年买下了三十亩",
      "荒坡，种上了核桃和花椒，今年头",
      "一回挂果，收入比往年多了一倍。",
    ]).flat();
    const { stories } = splitPage(["荒坡上种出林果来", ...lines, ...body].join("\n"));
    expect(stories.map(({ bylines }) => bylines.map(({ name, role }) => `${role} ${name}`))).toEqual([by]);
    expect(stories[0]?.dateline).not.toBeNull();
  });
});
