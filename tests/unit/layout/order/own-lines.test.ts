import { describe, expect, it } from "vitest";
import { blocksOf, column, columns, line, page, paragraph, shuffled } from "./set";

const WHEAT = [paragraph("麦收", 45), paragraph("颗粒归仓", 50), paragraph("三夏", 38)];
const HEAD = line("全县麦收全面展开", 60, 60, { size: 24 });
const rows = (texts: readonly string[], x: number, y: number) =>
  texts.map((text, index) => line(text, x, y + index * 15));

describe("lines by themselves", () => {
  it("are rows that end with a figure, though all of them are equally long", () => {
    const prices = ["生猪每斤8元", "牛肉每斤9元", "黄瓜每斤3元"];
    expect(blocksOf(page([HEAD, ...rows(prices, 62, 100)])).slice(1)).toEqual(prices);
  });

  it("are rows that begin with the time of day, and items that begin with a sign", () => {
    const times = ["08:30 市运会游泳预赛", "14:00 乒乓球赛", "19:40 足球联赛江汉队在主场"];
    expect(blocksOf(page([HEAD, ...rows(times, 50, 100)])).slice(1)).toEqual(times);
    const items = ["●41：八月份厂里评出的能手数", "●12：图书馆新到的图书册数", "●0：八月份的事故数"];
    expect(blocksOf(page([HEAD, ...rows(items, 50, 100)])).slice(1)).toEqual(items);
  });

  it.each([
    [
      "sentences, with where they are from",
      ["二忌饭后马上洗样头。", "三忌水温过高。", "四忌用指甲抓样头。", "（摘自《样报》）"],
    ],
    ["labels set apart", ["今晚　阴，有小雨，最低二度", "明日　阴转多云，最高十度", "后日　晴，早晨有霜"]],
    ["labels with colons", ["A3：高温假怎么放样例说", "A7：三个样例骑行青藏", "B1：旧书摊里的样报纸"]],
    ["figures with their units", ["1. 样车乱停 187件", "2. 样线充电 96件", "3. 夜市占道 74件"]],
    ["prices in characters", ["早籼米　每五十公斤　四十八元", "晚籼米　每五十公斤　五十五元"]],
    [
      "verses with their author",
      ["一群雁从窗前过去", "我没有看见它们", "我看见的是它们的影子", "　　　　　　梁　鸿"],
    ],
  ])("are %s", (_, printed) => {
    const set = printed.map((text, index) =>
      line(text.trim(), 62 + (text.length - text.trimStart().length) * 10, 100 + index * 15),
    );
    const edge = Math.max(...set.map(({ box: [x, , width] }) => x + width));
    const beside = column(WHEAT, { x: edge + 15, y: 100, chars: 14 }).lines;
    expect(blocksOf(page([HEAD, ...set, ...beside])).slice(1, printed.length + 1)).toEqual(
      printed.map((text) => text.trim()),
    );
  });

  it("are items that count from the first, each with the lines below that begin with no number", () => {
    const printed = ["1. 样尼森（荷兰） 4", "小时12分08秒", "2. 样特尔（中国） 4", "小时12分10秒"];
    const read = blocksOf(page([HEAD, ...rows(printed, 62, 100)])).slice(1);
    expect(read).toEqual(["1. 样尼森（荷兰） 4小时12分08秒", "2. 样特尔（中国） 4小时12分10秒"]);
  });

  it.each([
    [
      "indented items",
      "　　1.机手自带帐篷住在地头，吃饭也在那里。",
      "　　2.今年的麦子比去年好，地里没有水。",
    ],
    ["items without an end", "1.机手自带帐篷住在地头吃饭也在那", "2.今年的麦子比去年好地里没有水"],
  ])("are %s, below which paragraphs go on by themselves", (_, ...items) => {
    const { lines } = column([...items, ...WHEAT], { x: 50, y: 100, chars: 14 });
    expect(blocksOf(page([HEAD, ...lines])).slice(1)).toEqual([...items, ...WHEAT]);
  });

  it("are rows whose parts stand apart, perhaps with whose figures they are below", () => {
    const prices = [
      "小麦（三等）　每公斤1.42元　平",
      "富士苹果　每公斤5.60元　涨",
      "羊肉（去骨）　每公斤22.00元　平",
    ];
    const source = "（省物价局价格监测中心）";
    const wide = rows([...prices, source], 50, 100).map((each) => ({
      ...each,
      box: [50, each.box[1], 140, 10] as typeof each.box,
    }));
    expect(blocksOf(page([HEAD, ...wide])).slice(1)).toEqual([...prices, source]);
  });

  it("are results with their labels, and clauses of a saying", () => {
    const results = ["男子抓秧：王家湾 沈得水 38秒4", "女子挑担：南溪 高美姑 41秒8", "象棋：第一名 隗老根"];
    const times = [
      "1. 特尼森（荷兰） 4小时12分08秒",
      "2. 巴特尔（中国） 4小时12分10秒",
      "3. 赫尔曼（德国） 4小时12分35秒",
    ];
    const sayings = ["夏至响雷三伏旱，", "小暑落雨大暑还，", "立秋一过十八晴。"];
    for (const each of [results, times, sayings]) {
      const even = rows(each, 50, 100).map((row) => ({
        ...row,
        box: [50, row.box[1], 140, 10] as typeof row.box,
      }));
      expect(blocksOf(page([HEAD, ...even])).slice(1)).toEqual(each);
    }
  });

  it("are verses that end where a paragraph's lines would not", () => {
    const verses = ["妈妈，秋裤收到了吧", "这里已经开了", "第三种花"];
    const close = column(WHEAT, { x: 165, y: 100, chars: 14 }).lines;
    const text = blocksOf(page([HEAD, ...rows(verses, 62, 100), ...close]));
    expect(text.filter((block) => verses.includes(block.trim()))).toHaveLength(3);
  });

  it("are verses beside which the column is empty", () => {
    const verses = ["烟囱歪，火墙凉", "媳妇赖在娘家炕", "不是媳妇心眼窄", "光棍懒得掏烟囱"];
    const beside = column(WHEAT, { x: 250, y: 100, chars: 14 }).lines;
    const text = blocksOf(page([HEAD, ...rows(verses, 70, 100), ...beside]));
    expect(text.filter((block) => verses.includes(block))).toEqual(verses);
  });

  it("are lines whose characters were pushed together to stand in one", () => {
    const text = "金大嫂（菜农）拾到手机一部，登门送还。";
    const tight = rows([text, `${text}`, "禹小荷拾到存折。"], 50, 100).map((each) => ({
      ...each,
      box: [each.box[0], each.box[1], Math.min(each.box[2], 150), each.box[3]] as typeof each.box,
    }));
    expect(blocksOf(page([HEAD, ...tight])).slice(1)).toEqual([text, text, "禹小荷拾到存折。"]);
    const advice = ["嗓子干，梨一个，连皮煮，冰糖和", "皮肤痒，水莫烫，洗完擦，润肤霜"];
    const squeezed = rows(advice, 50, 100).map((each) => ({
      ...each,
      box: [50, each.box[1], 112, 10] as typeof each.box,
    }));
    expect(blocksOf(page([HEAD, ...squeezed])).slice(1)).toEqual(advice);
  });

  it("are not those of a text in condensed type, all of which are as close", () => {
    const { lines } = column(WHEAT, { x: 50, y: 100, chars: 14 });
    const condensed = lines.map((each) => {
      const [x, y, width, height] = each.box;
      return { ...each, box: [50 + (x - 50) * 0.8, y, width * 0.8, height] as typeof each.box };
    });
    expect(blocksOf(page([HEAD, ...condensed])).slice(1)).toEqual(WHEAT);
  });

  it("are two rows with as many parts, and not the two lines of a text with figures", () => {
    const close = column(WHEAT, { x: 205, y: 100, chars: 14 }).lines;
    const read = (texts: string[]) => blocksOf(page([HEAD, ...rows(texts, 50, 100), ...close])).slice(1, -3);
    const weather = ["石城 阴有小雨 6℃/0℃", "江口 多云转晴 9℃/2℃"];
    expect(read(weather)).toEqual(weather);
    expect(read(["全市 1 至 5 月 完成工业总产", "值 23 亿元 比上年同期增长近"])).toHaveLength(1);
  });

  it("are not those of a text whose subhead is short", () => {
    const [upper, lower] = [
      ["昨天沿河的三个村子都开镰了收", "割机日夜不停农民说十天可以收"],
      ["他们带着帐篷住在地头吃饭也在", "地头收割机手说今年的麦子比去"],
    ];
    const lines = rows([...upper, "机手来自外省", ...lower], 50, 100).map((each, index) => ({
      ...each,
      bold: index === 2,
    }));
    const close = column(WHEAT, { x: 205, y: 100, chars: 14 }).lines;
    expect(blocksOf(page([HEAD, ...lines, ...close])).slice(1, 4)).toEqual([
      upper.join(""),
      "**机手来自外省**",
      lower.join(""),
    ]);
  });

  it("are signatures at the edge of a column that verses leave empty", () => {
    const verses = ["稻子黄，割稻忙", "弯下腰，地就低", "认得汗水"];
    const all = [
      line("秋收谣", 50, 70, { size: 20 }),
      ...rows(verses, 70, 100),
      line("（田　间）", 140, 146, { size: 10 }),
      line("养兔人", 50, 190, { size: 20 }),
      ...column(WHEAT, { x: 50, y: 220, chars: 14 }).lines,
    ];
    const text = blocksOf(page(shuffled(all)));
    expect(text.slice(0, 6)).toEqual([
      "# 秋收谣",
      ...verses.map((verse) => `　　${verse}`),
      "（田　间）",
      "# 养兔人",
    ]);
  });
});

describe("a short line under a headline", () => {
  it("heads its column where columns begin on both sides of it", () => {
    const head = line("一条街写给一座澡堂", 210, 50, { size: 20 });
    const subhead = line("信里写些什么", 245, 90);
    const body = [
      ...columns([WHEAT[0] ?? ""], [{ x: 50, y: 90, chars: 14, rows: 9 }]),
      ...column([WHEAT[1] ?? ""], { x: 205, y: 106, chars: 14 }).lines,
      ...column([WHEAT[2] ?? ""], { x: 360, y: 90, chars: 14 }).lines,
    ];
    const text = blocksOf(page(shuffled([head, subhead, ...body])));
    expect(text.slice(0, 2)).toEqual(["# 一条街写给一座澡堂", WHEAT[0]]);
    expect(text[2]).toBe("信里写些什么");
  });

  it("or over one is not its own where a rule stands between", () => {
    const above = column([WHEAT[0] ?? ""], { x: 50, y: 60, chars: 14 });
    const last = line("安小鹿也在队里", 70, above.bottom + 20);
    const head = line("今日赛事", 75, above.bottom + 48, { size: 17 });
    const text = blocksOf(
      page([line("全县麦收", 50, 20, { size: 30 }), ...above.lines, last, head], {
        rules: [[50, above.bottom + 38, 140, 0.5]],
      }),
    );
    expect(text.slice(-2)).toEqual(["　　安小鹿也在队里", "## 今日赛事"]);
  });
});
