import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";

const TEXTS = [
  "澜溪河上的老桥昨天拆除，施工队在两岸搭起围挡，过往行人改走下游的便桥，预计三个月后新桥通车。",
  "便桥由镇上的木匠连夜搭成，桥面铺了防滑的草垫，两头各有一盏马灯，夜里也能照见路。",
  "镇小学的三十名学生昨天改走便桥上学，老师在桥头站了一个早晨，没有一个人迟到。",
  "桥头的茶摊搬到了下游，摊主说生意比过去还好，行人都要停下来问一问路。",
];
const HEADS = ["老桥昨天拆除", "便桥一夜搭成", "学生改走便桥", "茶摊搬到下游"];

const asHeadline = (text: string) => ({ text, is: "headline" as const, reviewed: false });

/** A page of four stories; `change` may take lines from one. */
const page = (change: (lines: string[], index: number) => string[]) =>
  TEXTS.flatMap((text, index) => change([`# ${HEADS[index]}`, "□本报记者 柳青禾", text], index)).join("\n\n");

const told = (text: string) =>
  splitPage(text, { lines: HEADS.filter((head) => text.includes(head)).map(asHeadline) }).problems.flatMap(
    ({ rule, line, message, cure }) =>
      ["untitled-story", "unsigned-story"].includes(rule) ? [`${line} ${rule} ${message} → ${cure}`] : [],
  );

describe("what a page has got wrong without doubt", () => {
  it("is not told where all stories are alike", () => {
    expect(told(page((lines) => lines))).toEqual([]);
    expect(told(page(([head = "", , text = ""]) => [head, text]))).toEqual([]);
  });

  it("is told of a story without byline between two that are signed", () => {
    expect(told(page((lines, index) => (index === 2 ? lines.toSpliced(1, 1) : lines)))).toMatchInlineSnapshot(
      `
      [
        "13 unsigned-story 这一篇没有署名，上下各篇都有 → 核对原版；署名认作了别的，在 lines: 里写 - {text: 那一行的字, is: byline}；原版没有署名，在这一稿的 starts: 下面写 reviewed: true",
      ]
    `,
    );
  });

  it("is told of a story without headline where the others have one", () => {
    expect(told(page((lines, index) => (index === 2 ? lines.slice(1) : lines)))).toMatchInlineSnapshot(`
      [
        "13 untitled-story 这一篇没有标题，这一版别的稿件都有 → 核对原版；标题认作了别的，在 lines: 里写 - {text: 那一行的字, is: headline}；版面上没有标题，在 stories: 里补 headline: 标题",
      ]
    `);
  });
});
