import { describe, expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import { furniture, headline, type Paper, story, text } from "../../compose/parts";
import { compare } from "../../layout/compare";
import { DESIGNS } from "../../layout/designs";
import { textOfOrdered } from "../../layout/true-text";
import { orderOf } from "../../layout/truth";
import { typeset } from "../../layout/typeset";

const SPRING =
  "村口的老槐树下坐满了人，有的搓绳，有的剥豆，谁也没有闲着。会计把账本摊在石磨上，一笔一笔念给大家听，念完了问有没有错。";
const AUTUMN =
  "打谷场上堆起三座草垛，孩子们从这一座滑到那一座。磅秤摆在场边，每一袋都要过两遍，第二遍由老支书自己看着秤星。";
const said = (words: string) => text(words, "本报讯　");
const paper: Paper = {
  name: "sample",
  form: "A sample.",
  width: 16,
  indent: true,
  subheadMark: null,
  pages: [
    {
      name: "2024-06-22-01",
      items: [
        furniture("样例日报　2024年6月22日　第1版", "folio"),
        story([headline("样例标题写了春耕"), said(SPRING)], { dateline: ["本报", null, "讯"] }),
        story([headline("样例标题写了秋收"), said(AUTUMN)], { dateline: ["本报", null, "讯"] }),
      ],
    },
  ],
};
const [design] = DESIGNS;
if (!design) throw new Error("no design");
const sheet = typeset(paper, design, 0, []);
const page = orderOf(sheet);
const compared = (read: string) => compare(sheet, read, toContract(splitPage(read)));

describe("a typeset page as it is read", () => {
  const whole = textOfOrdered(page);

  it("is right where the text has all lines in order", () => {
    const { stories, lost, added, apart, torn } = compared(whole);
    expect(stories.map(({ wrong }) => wrong)).toEqual([[], []]);
    expect({ lost, added, apart, torn }).toEqual({ lost: "", added: "", apart: [], torn: [] });
  });

  it("is right wherever its stories come", () => {
    const [first = 0, second = 0] = [0, 1].map((index) =>
      page.lines.findIndex(({ text: own }) => own === ["样例标题写了春耕", "样例标题写了秋收"][index]),
    );
    const order = [
      ...page.lines.slice(0, first),
      ...page.lines.slice(second),
      ...page.lines.slice(first, second),
    ];
    const { stories, torn } = compared(textOfOrdered({ ...page, lines: order }));
    expect(stories.map(({ wrong }) => wrong)).toEqual([[], []]);
    expect(torn).toEqual([]);
  });

  it("lacks what the text lacks", () => {
    const { lost, stories } = compared(whole.replace("垛", ""));
    expect(lost).toBe("垛");
    expect(stories.map(({ wrong }) => wrong)).toEqual([[], ["paragraphs"]]);
  });

  it("tells which lines are apart", () => {
    const begun = page.lines.filter(({ text: own }) => own.includes("村口的老"));
    const [line] = begun;
    const moved = [...page.lines.filter((other) => other !== line), ...(line ? [line] : [])];
    expect(compared(textOfOrdered({ ...page, lines: moved })).apart.length).toBeGreaterThan(0);
  });
});
