import { describe, expect, it } from "vitest";
import { OrderedPage } from "@/lib/layout/ordered";
import { blocksOf, column, columns, line, ordered, page, paragraph, shuffled } from "./set";

const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];
const HEAD = line("全县麦收全面展开", 60, 60, { size: 24 });

describe("paragraphs", () => {
  it("begin at an indent, also where boxes are not exact", () => {
    const jitter = [0.3, -0.4, 0.2, -0.2, 0.5, -0.3];
    const lines = column(WHEAT, { x: 50, y: 100, chars: 14 }).lines.map((each, index) => ({
      ...each,
      box: [
        each.box[0] + (jitter[index % 6] ?? 0) * 3,
        each.box[1] + (jitter[(index + 2) % 6] ?? 0) * 2,
        each.box[2],
        each.box[3] + (jitter[(index + 4) % 6] ?? 0) * 2,
      ] as [number, number, number, number],
      size: each.size * (1 + (jitter[(index + 1) % 6] ?? 0) * 0.1),
    }));
    expect(blocksOf(page([HEAD, ...lines])).slice(1)).toEqual(WHEAT);
  });

  it("end with a line that leaves room, though the next has no indent", () => {
    const rows = ["大豆每斤一元三角二", "玉米每斤九角", "小麦每斤一元一角五", "稻谷每斤一元"];
    const lines = column([...WHEAT, ...rows], { x: 50, y: 100, chars: 18 }).lines;
    expect(blocksOf(page([HEAD, ...lines])).slice(-4)).toEqual(rows);
  });

  it("are joined without a space in Chinese, with one between words of Latin letters", () => {
    const lines = ["Farmers in the county have", "begun to harvest"].map((text, index) =>
      line(text, 50, 100 + index * 15),
    );
    expect(blocksOf(page(lines))).toEqual(["Farmers in the county have begun to harvest"]);
  });

  it("leave signatures and jumps at the right edge by themselves", () => {
    const text = column(WHEAT, { x: 50, y: 100, chars: 14 });
    const jump = line("（下转第二版）", 120, text.bottom);
    expect(blocksOf(page([HEAD, ...text.lines, jump])).at(-1)).toBe("（下转第二版）");
  });
});

describe("captions", () => {
  const body = (at: { x: number; y: number; rows?: number }[]) =>
    columns(
      [...WHEAT, ...WHEAT],
      at.map((place) => ({ chars: 14, ...place })),
    );

  it("below a picture stand behind the text that goes around it", () => {
    const text = body([
      { x: 50, y: 100, rows: 3 },
      { x: 50, y: 290, rows: 3 },
      { x: 205, y: 100, rows: 20 },
    ]);
    const caption = [
      line("图为三夏麦收时节农机手", 50, 252, { size: 9 }),
      line("在地头。高田 摄", 50, 264, { size: 9 }),
    ];
    const blocks = blocksOf(page(shuffled([HEAD, ...text, ...caption]), { pictures: [[50, 150, 140, 98]] }));
    expect(blocks.at(-1)).toBe("图为三夏麦收时节农机手在地头。高田 摄");
    expect(blocks.slice(1, -1).join("").replace(/\s/g, "")).toBe(
      [...WHEAT, ...WHEAT].join("").replace(/\s/g, ""),
    );
  });

  it("beside a picture are known by their words", () => {
    const text = body([{ x: 50, y: 220, rows: 30 }]);
    const caption = ["▲农机手在地", "头维修机器。", "高田 摄"].map((words, index) =>
      line(words, 205, 110 + index * 13),
    );
    const blocks = blocksOf(page(shuffled([HEAD, ...text, ...caption]), { pictures: [[50, 100, 150, 100]] }));
    expect(blocks.at(-1)?.replace(/\s/g, "")).toBe("▲农机手在地头维修机器。高田摄");
  });

  it("are not what text of a column goes on with below a picture", () => {
    const text = body([
      { x: 50, y: 100, rows: 3 },
      { x: 50, y: 260, rows: 2 },
      { x: 205, y: 100, rows: 20 },
    ]);
    const blocks = blocksOf(page(shuffled([HEAD, ...text]), { pictures: [[50, 150, 140, 100]] }));
    expect(blocks.slice(1).join("").replace(/\s/g, "")).toBe(
      [...WHEAT, ...WHEAT].join("").replace(/\s/g, ""),
    );
  });
});

describe("the page's own lines", () => {
  const story = [
    HEAD,
    ...columns(WHEAT, [
      { x: 50, y: 100, chars: 14, rows: 5 },
      { x: 205, y: 100, chars: 14, rows: 9 },
    ]),
  ];

  it("stand first and last: a folio in pieces is one block, who made the page another", () => {
    const folio = [line("02", 50, 20), line("要闻", 400, 20), line("2024年6月22日　星期六", 800, 20)];
    const credits = line("责任编辑 高田　版式 王磊", 800, 1370);
    const blocks = blocksOf(page(shuffled([...folio, ...story, credits])));
    expect(blocks[0]).toBe("02 要闻 2024年6月22日　星期六");
    expect(blocks.at(-1)).toBe("责任编辑 高田　版式 王磊");
  });

  it("are what the recogniser calls so, and no dates that close a text", () => {
    const header = line("县报", 480, 20, { label: "header" });
    const notice = [
      line("停水通知", 90, 1262, { size: 16 }),
      ...columns([paragraph("停水", 40)], [{ x: 50, y: 1290, chars: 14 }]),
    ];
    const date = line("2024年6月22日", 90, 1335);
    const blocks = blocksOf(page(shuffled([header, ...story, ...notice, date])));
    expect(blocks[0]).toBe("县报");
    expect(blocks.at(-1)).toBe("2024年6月22日");
    expect(blocks.at(-2)).toBe(paragraph("停水", 40));
  });
});

describe("pages set downwards", () => {
  it("are read from the right, line by line, band by band", () => {
    const words = ["天地玄黄宇宙洪荒日", "月盈昃辰宿列张寒来", "暑往秋收冬藏闰余成", "岁律吕调阳云腾致雨"];
    const upper = words.map((text, index) => line(text, 900 - index * 15, 100, { vertical: true }));
    const lower = words.map((text, index) =>
      line(`下${text.slice(1)}`, 900 - index * 15, 220, { vertical: true }),
    );
    const { page: read } = ordered(page(shuffled([...upper, ...lower])));
    expect(read.lines.map(({ text }) => text)).toEqual([...upper, ...lower].map(({ text }) => text));
  });
});

describe("lines glued over a gutter", () => {
  const left = column([paragraph("麦收", 120)], { x: 50, y: 100, chars: 14 }).lines;
  const right = column([paragraph("河水", 120)], { x: 205, y: 100, chars: 14 }).lines;
  const glue = (row: number, between: string) => {
    const [a, b] = [left[row], right[row]];
    if (!a || !b) throw new Error("no such row");
    return [
      ...[...left, ...right].filter((each) => each !== a && each !== b),
      {
        ...a,
        text: a.text + between + b.text,
        box: [50, a.box[1], 295, 10] as [number, number, number, number],
      },
    ];
  };
  const apart = blocksOf(page([...left, ...right]));

  it("are cut at the space that the recogniser has put there", () => {
    expect(blocksOf(page(shuffled(glue(3, " "))))).toEqual(apart);
  });

  it("are cut between characters where these stand exactly", () => {
    expect(blocksOf(page(shuffled(glue(4, ""))))).toEqual(apart);
  });

  it("stay whole, and are told, where characters do not fit the columns", () => {
    const odd = glue(4, "").map((each) =>
      each.text.length > 20 ? { ...each, text: each.text.slice(0, 9) + each.text.slice(12) } : each,
    );
    expect(ordered(page(odd)).remarks).toEqual(["有 1 行像是把并排的两栏连成了一行，没有拆开，要核对"]);
  });
});

it("the page is what its schema says, with the body's type height", () => {
  const { page: read } = ordered(page([HEAD, ...column(WHEAT, { x: 50, y: 100, chars: 14 }).lines]));
  expect(OrderedPage.parse(read)).toEqual(read);
  expect(read.bodySize).toBe(10);
});
