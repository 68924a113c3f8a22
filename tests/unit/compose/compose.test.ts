import { describe, expect, it } from "vitest";
import { type ComposedPage, compose, type OCR_HABITS } from "../../compose/compose";
import { papers } from "../../compose/papers";
import {
  byline,
  furniture,
  headline,
  kicker,
  type Paper,
  type PrintedPage,
  story,
  subhead,
  text,
} from "../../compose/parts";

const paper: Paper = {
  name: "sample",
  form: "A sample of all parts.",
  width: 10,
  indent: false,
  subheadMark: "**@**",
  pages: [
    {
      name: "2024-06-22-01",
      items: [
        furniture("样例日报 第1版", "folio"),
        story(
          [
            kicker("样例引题"),
            headline("样例主题第一行"),
            headline("第二行"),
            byline("□记者 张 样"),
            text("样例正文一段，说了一句话。", "本报讯 "),
            subhead("样例小标题"),
            text("样例正文又一段。"),
          ],
          { by: [["张样", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
      ],
    },
  ],
};
const [page] = paper.pages;
const textIn = (habit: (typeof OCR_HABITS)[number]) => (page ? compose(paper, page, habit).text : "");

describe("a composed page", () => {
  it.each([
    [
      "sizes",
      "样例日报 第1版\n\n县区新闻\n\n样例引题\n\n# 样例主题第一行 第二行\n\n□记者 张 样\n\n本报讯 样例正文一段，说了一句话。\n\n**样例小标题**\n\n样例正文又一段。\n",
    ],
    [
      "headings",
      "样例日报 第1版\n\n# 样例引题\n\n# 样例主题第一行\n\n# 第二行\n\n□记者 张 样\n\n本报讯 样例正文一段，说了一句话。\n\n# 样例小标题\n\n样例正文又一段。\n",
    ],
    [
      "bold",
      "样例日报 第1版\n\n城市·热点\n\n样例引题\n\n**样例主题第一行**\n\n**第二行**\n\n□记者 张 样\n\n本报讯 样例正文一段，说了一句话。\n\n**样例小标题**\n\n样例正文又一段。\n",
    ],
    [
      "lines",
      "样例日报 第1版\n样例引题\n样例主题第一行\n第二行\n□记者 张 样\n本报讯 样例正文一段，说了一句话。\n样例小标题\n样例正文又一段。\n",
    ],
    [
      "printed",
      "样例日报 第1版\n样例引题\n样例主题第一行\n第二行\n□记者 张 样\n本报讯 样例正文\n一段，说了一句话。\n样例小标题\n样例正文又一段。\n",
    ],
  ] as const)("looks in the habit %s as such a recogniser gives it", (habit, expected) => {
    expect(textIn(habit)).toBe(expected);
  });

  it("prints its name on some pages, and marks names of pages and columns as recognisers do", () => {
    const named = Array.from({ length: 40 }, (_, n) => {
      const own: PrintedPage = {
        name: `2024-06-22-${n}`,
        items: [furniture("读者来信", "other"), ...(page?.items ?? [])],
      };
      return compose(paper, own, "headings");
    });
    const textOf = (each: ComposedPage) => (each.label.furniture ?? []).map(({ text: printed }) => printed);
    expect(new Set(named.map((each) => textOf(each).length))).toEqual(new Set([2, 3]));
    expect(new Set(named.map((each) => /^(?:# )?读者来信$/m.exec(each.text)?.[0]))).toEqual(
      new Set(["读者来信", "# 读者来信"]),
    );
    for (const each of named) for (const printed of textOf(each)) expect(printed).not.toMatch(/^#/);
  });

  it("is labelled by what was put in", () => {
    expect(page && compose(paper, page, "blocks").label).toEqual({
      stories: [
        {
          kind: "news",
          headline: { kicker: "样例引题", main: "样例主题第一行 第二行", deck: null },
          bylines: [{ name: "张样", role: "reporter", outlet: null }],
          dateline: { outlet: "本报", place: null, kind: "讯", date: null },
          paragraphs: ["样例正文一段，说了一句话。", "样例正文又一段。"],
          subheads: [{ before: 1, text: "样例小标题" }],
          photos: [],
          jump: null,
        },
      ],
      furniture: [{ kind: "folio", text: "样例日报 第1版" }],
    });
  });
});

describe("the made-up papers", async () => {
  const all = await papers();

  it("are thirty at least, their pages with names of their own", () => {
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { pages } of all) expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  });

  it("print every text that their labels name", () => {
    const close = (words: string) => words.replace(/\s+/g, "");
    const lost = all.flatMap((each) =>
      each.pages.flatMap((own) => {
        const { text: printed, label, name } = compose(each, own, "lines");
        const words = close(printed);
        return (label.stories ?? [])
          .flatMap(({ headline: titles, paragraphs = [] }) => [...Object.values(titles ?? {}), ...paragraphs])
          .flatMap((part) => (part ?? "").split(" "))
          .filter((part) => !words.includes(close(part)))
          .map((part) => `${name}: ${part}`);
      }),
    );
    expect(lost).toEqual([]);
  });
});
