import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";
import { printedLines } from "../../compose/lines";

const page = (...paragraphs: string[]) =>
  splitPage(["# 样例标题", "□记者 张样例", ...paragraphs].join("\n\n"));
const texts = (...paragraphs: string[]) =>
  page(...paragraphs).stories[0]?.blocks.map(({ text }) => text.text);

const FIRST =
  "样例第一段说的是甲事，甲事6月20日在样城的集市上传开，赶集的人说起来没完，所以这一段写得比标题长得多，写到甲事的来历才算说完";
const SECOND =
  "样例第二段说的是乙事，乙事6月21日在样城的车站上传开，等车的人说起来没完，所以这一段写得比标题长得多，写到乙事的来历才算说完。";

describe("a column break", () => {
  it.each([
    ["in a word", ["样例文字变废为", "宝，成为样例。"], ["样例文字变废为宝，成为样例。"]],
    ["after a comma", ["样例文字在这里，", "被换栏截断。"], ["样例文字在这里，被换栏截断。"]],
    ["in a number", ["样例数字一共有1", "2个，都是样例。"], ["样例数字一共有12个，都是样例。"]],
    [
      "between words",
      ["样例文字里有英文Hello，Big", "World也是样例。"],
      ["样例文字里有英文Hello，Big World也是样例。"],
    ],
    ["in a quotation", ["他说：“样例第一句。", "样例第二句。”"], ["他说：“样例第一句。样例第二句。”"]],
    ["in a bracket", ["样例文字（括号里说到", "一半）写完。"], ["样例文字（括号里说到一半）写完。"]],
    [
      "in days that are named",
      ["样例班每週", "二、四晚間上課，教的是樣例字。"],
      ["样例班每週二、四晚間上課，教的是樣例字。"],
    ],
    [
      "in years that are named",
      ["她们在一九七九、一", "九九五、二〇〇九年来过样城。"],
      ["她们在一九七九、一九九五、二〇〇九年来过样城。"],
    ],
    [
      "behind a colon",
      [
        "样例楼把一个事项拆成最小的颗粒，在大厅里逐个问来办事的人三个问题：",
        "这份材料谁在用？不交行不行？问下来，砍掉了一半。",
      ],
      [
        "样例楼把一个事项拆成最小的颗粒，在大厅里逐个问来办事的人三个问题：这份材料谁在用？不交行不行？问下来，砍掉了一半。",
      ],
    ],
    [
      "before what somebody asked",
      [
        "3月16日，样例会审议修订后的样例法规，删去了三十七处样例表述，审议时有委员",
        "问：“没有章，怎么证明是真的？”",
      ],
      [
        "3月16日，样例会审议修订后的样例法规，删去了三十七处样例表述，审议时有委员问：“没有章，怎么证明是真的？”",
      ],
    ],
    ["twice", ["样例文字，第", "一次截断，第", "二次截断。"], ["样例文字，第一次截断，第二次截断。"]],
  ])("%s is closed", (_, printed, expected) => {
    expect(texts(...printed)).toEqual(expected);
  });
});

describe("paragraphs", () => {
  it.each([
    ["finished sentences", ["样例第一段。", "样例第二段。"]],
    ["a quotation that opens anew", ["他说：“样例第一段。", "“样例第二段。”"]],
    ["a lead-in", ["样例如下：", "“样例引语。”"]],
    [
      "what a lead-in announces",
      [
        "结合临床经验，样例医院的医生给过夏天的读者提六条建议，请大家记住以下六条建议：",
        "出门带上遮阳帽，带一小瓶水。",
      ],
    ],
    [
      "what is asked of all",
      [
        "样例会议昨天在样城召开，听取了各样例区的汇报，研究了今年的防汛工作，会议要求：",
        "各样例区要备足沙袋，夜里有人值守。",
      ],
    ],
    ["a salutation", ["样例编辑同志：", "我住在吉祥里二号，对门住着一位老人。"]],
    ["lines of a saying", ["夏至响雷三伏旱，", "小暑落雨大暑还，", "立秋一过十八晴。"]],
    ["who said it", ["“样例第一句。”——样例选手张某", "“样例第二句。”——样例队员"]],
    ["what is heard", ["“哐当——哐当——”", "清晨五点半，样例楼里的机声就响了。"]],
    ["items below a clause", ["样例须知如下，请看", "二、不许在样例楼里养鸡。"]],
    ["a subhead between", [`${FIRST}，没有写完`, "**样例小标题**", SECOND]],
  ])("stay apart: %s", (_, printed) => {
    expect(texts(...printed)?.length).toBe(printed.length);
  });

  it("stay apart where the lower one is indented, and a warning says so", () => {
    const { stories, problems } = page(`${FIRST}，没有写完`, `　　${SECOND}`);
    expect(stories[0]?.blocks).toHaveLength(2);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "column": 68,
          "cure": "核对原版，在 lines: 里写一条：是正文写 - {text: '样例第二段说的是乙事，乙', is: paragraph}，是接着上一行写 - {text: '样例第二段说的是乙事，乙', is: continues}",
          "entries": [
            {
              "is": "paragraph",
              "text": "样例第二段说的是乙事，乙",
            },
            {
              "is": "continues",
              "text": "样例第二段说的是乙事，乙",
            },
          ],
          "line": 5,
          "message": "这一段以“完，没有写完”结尾，像没有写完；与下一段是否相连不能确定，没有合并",
          "rule": "doubtful-join",
          "severity": "warning",
        },
      ]
    `);
  });
});

describe("rows and verses", () => {
  it.each([
    [
      "labels",
      [
        "专线一：样站—样岗，每10分钟一班",
        "专线二：样场—样泉，每15分钟一班",
        "专线三：样站—样门，每20分钟一班",
      ],
    ],
    [
      "programmes",
      [
        "样步电影院《海上样日》9:30 13:10 18:40",
        "样济大舞台《样三姐》19:00 票价10元",
        "新样影城《飞样》10:00 14:20",
      ],
    ],
    [
      "prices",
      ["五花样 6.80 草样 4.50", "鲜样蛋 3.20 冬样 0.80", "本周样价平稳，叶类菜略涨，样价部门说下周会回落。"],
    ],
    [
      "verses",
      ["样楼的灯，比月亮睡得晚", "卷宗翻过一页，溪水就响一声", "此刻共用着一片蛙鸣", "明天，我要进样山去"],
    ],
    [
      "rows of a table",
      ["| 样品 | 本周 | 上周 |", "| 样白菜 | 0.55 | 0.62 |", "样价部门提醒，周末样菜可能再涨。"],
    ],
    ["times", ["2.样龙（样州） 1:20:14", "颁奖仪式在样桥广场举行，前三名各得一面奖牌。"]],
    [
      "a question that its asker has signed",
      [
        "问：我在样工地干了八个月，老板没有和我签合同，现在拖欠工钱，怎么办？　　读者　样某",
        "答：没有签合同，不等于没有劳动关系。",
      ],
    ],
    [
      "an editors' answer",
      ["请问，家属院的样水管到底什么时候能修", "编后：一根水管连着三百户家属，请样站早日修好。"],
    ],
    [
      "a lawyer's answer",
      ["请问，屋顶样菜到底归谁管", "【律师说法】屋面属于全体业主共有，样人未经同意不得占用。"],
    ],
  ])("stay apart: %s", (_, printed) => {
    expect(texts(...printed)).toEqual(printed);
  });

  it.each([
    [
      "halves of a paragraph with a colon",
      [
        "样例张某告诉记者：他在样河边上住了三十多年，亲眼看着河水由清变",
        "浊，又由浊变清，现在样河里又有了鱼。",
      ],
    ],
    [
      "a figure before the break",
      ["样例去年一共收了玉米12万斤、大豆3万斤，卖了40多", "万元，比前年多了一半。"],
    ],
    ["what is said", ["样例老人指着墙上的照片笑着对大家说：", "“样例就是我。”"]],
  ])("are none: %s", (_, printed) => {
    expect(texts(...printed)).toEqual([printed.join("")]);
  });
});

describe("printed lines", () => {
  const paragraph =
    "样例正文一行一行地排在栏里，每行十二个字，排满了才换行，末一行可以短些，说完为止，下面再起。";
  const lines = (text: string) => printedLines(text, 12, 2);
  const read = (...blocks: string[][]) =>
    splitPage(["样例标题写在这里", "□记者 张样例", ...blocks.flat()].join("\n")).stories[0]?.blocks.map(
      ({ text }) => text.text,
    );

  it("go on below a full line, also behind a sentence and a colon", () => {
    const other =
      "样例老人讲完了这句话，站起来。他又指着墙上的旧照片说：这就是当年修桥的人，全在里面了，一个也不少。";
    expect(read(lines(paragraph), lines(other), lines(paragraph))).toEqual([paragraph, other, paragraph]);
  });

  it("end where room is left in the column", () => {
    const rows = ["　　样豆一斤三元", "　　样米一斤两元"];
    expect(read(lines(paragraph), rows, lines(paragraph))).toEqual([
      paragraph,
      "样豆一斤三元",
      "样米一斤两元",
      paragraph,
    ]);
  });
});

it("a repair records where the break was, in the source and in the joined text", () => {
  const { stories } = page("样例文字变废为", "宝，成为样例。");
  expect(stories[0]?.repairs).toEqual([
    {
      kind: "joined",
      line: 5,
      column: 7,
      from: "例文字变废为⏎宝，成为样例",
      to: "例文字变废为宝，成为样例",
      block: 0,
      at: 7,
    },
  ]);
});
