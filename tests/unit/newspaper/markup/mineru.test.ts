import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";

const PAGE = readFileSync(path.join(import.meta.dirname, "mineru.txt"), "utf8");

it("a page of MinerU's is read without its mark-up", () => {
  const { stories, furniture } = toContract(splitPage(PAGE));
  expect(
    stories.map(({ headline, bylines, paragraphs, photos }) => ({
      title: headline.main,
      by: bylines.map(({ name }) => name),
      paragraphs,
      photos,
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "by": [
          "高田",
        ],
        "paragraphs": [
          "7月5日，记者从市农业农村局获悉，今年全市小麦播种面积800.5万亩，单产500kg，较去年增长3.2%，气温24℃。",
          "县区　产量",
          "茌平　80万吨",
        ],
        "photos": [
          {
            "caption": "图为农民在田间收割小麦。",
            "credit": "高田 摄",
            "ref": null,
          },
        ],
        "title": "我市夏粮喜获丰收",
      },
      {
        "by": [
          "梁增煜",
        ],
        "paragraphs": [
          "“以前要跑好几趟，现在一次就办好了。”7月6日，市民李女士说。",
          "截至目前，累计办件 12,345 件，满意率 99.8%。 &",
        ],
        "photos": [],
        "title": "市民中心“一窗通办”提速",
      },
    ]
  `);
  expect(furniture).toMatchInlineSnapshot(`
    [
      {
        "kind": "other",
        "line": 5,
        "text": "![](images/3f2a9c.jpg)",
      },
      {
        "kind": "other",
        "line": 10,
        "text": "<div style="text-align: center;"><img src="imgs/img_in_image_box_1.jpg" alt="Image" width="30%" /></div>",
      },
      {
        "kind": "credits",
        "line": 19,
        "text": "责任编辑：张三　电话:8277092",
      },
    ]
  `);
});

it("each conversion is a repair of the output", () => {
  const { repairs } = toContract(splitPage(PAGE));
  expect(repairs.map(({ line, kind, from, to }) => `${line} ${kind} ${from} → ${to}`)).toMatchInlineSnapshot(`
    [
      "3 converted  $8 0 0 . 5$  → 800.5",
      "3 converted  $5 0 0 \\mathrm { k g }$  → 500kg",
      "3 converted  $3 . 2 \\%$  → 3.2%",
      "3 converted  $2 4 ^ { \\circ } \\mathrm { C }$  → 24℃",
      "8 converted <html><body><table><tr><td>县区</td><td>产量</td></tr><tr><td>茌平</td><td>80万吨</td></tr></table></body></html> → 县区　产量⏎茌平　80万吨",
      "14 converted \\ → ",
      "15 converted \\ → ",
      "15 converted \\ → ",
      "15 converted \\ → ",
      "15 converted &nbsp;&amp; →  &",
      "17 converted <!-- PageBreak --> → ",
    ]
  `);
});

it("what is said of a formula that is not known", () => {
  const { problems } = splitPage(
    "# 样例标题\n\n□记者 张样例\n\n样例文字6月20日写到 $\\foo { x }$ 就完了，听说的人说起来没完，所以这一段写得比标题长得多。\n\n后来的文字又写到 \\mathrm{kg} 也完了，听说的人都说好，所以这一段写得也比标题长得多。",
  );
  expect(
    problems.map(({ line, column, severity, rule, message, cure }) => [
      `${line}:${column} ${severity} ${rule}`,
      message,
      cure,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "5:13 warning unknown-formula",
        "识别软件的公式“$\\foo { x }$”没有读懂，会照原样登出",
        "核对原版，把印出的文字写进这一版的 fixes:，如 {wrong: '$\\foo { x }$', right: 印出的文字}",
      ],
      [
        "7:10 warning unknown-formula",
        "识别软件的公式“\\mathrm{kg}”没有读懂，会照原样登出",
        "核对原版，把印出的文字写进这一版的 fixes:，如 {wrong: '\\mathrm{kg}', right: 印出的文字}",
      ],
    ]
  `);
});
