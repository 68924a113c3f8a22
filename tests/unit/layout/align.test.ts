import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignLines } from "@/lib/layout/align";
import { runs } from "../../length";

/** The stretches of a text at which lines were found. */
const foundIn = (text: string, lines: readonly string[]) =>
  alignLines(
    text,
    lines.map((each) => ({ text: each })),
  ).map((place) => place && text.slice(place.start, place.end));

const PRINTED = [
  "在平县麦收全面展开",
  "本报讯　六月上旬，全县八十万亩",
  "小麦进入收获期，三千台收割机日",
  "夜不停，预计十天之内收完。",
  "农技员守在地头，随叫随到。",
];

describe("lines in the text that they came from", () => {
  it("are found where they stand, whatever Markdown stands around them", () => {
    const text = `# ${PRINTED[0]}\n\n${PRINTED.slice(1, 4).join("")}\n\n**${PRINTED[4]}**\n`;
    expect(foundIn(text, PRINTED)).toEqual(PRINTED);
  });

  it("are found again where one text repeats", () => {
    const lines = ["大豆 1.32", "玉米 1.32", "大豆 1.32", "大豆 1.32"];
    const text = lines.join("\n\n");
    const places = alignLines(
      text,
      lines.map((each) => ({ text: each })),
    );
    expect(places.map((place) => place?.start)).toEqual([0, 9, 18, 27]);
  });

  it("may have got other white space", () => {
    expect(foundIn("□ 本 报 记 者 高田\n", ["□本报记者　高　田"])).toEqual(["□ 本 报 记 者 高田"]);
  });
});

describe("lines in a text that was edited", () => {
  it("keep their places with what was put in the place of their characters", () => {
    const text =
      "# 茌平区麦收全面展开\n\n本报讯　六月上旬，全区八十万亩小麦已进入收获期，三千台收割机日夜不停，预计十天内收完！\n";
    expect(foundIn(text, PRINTED)).toEqual([
      "茌平区麦收全面展开",
      "本报讯　六月上旬，全区八十万亩",
      "小麦已进入收获期，三千台收割机日",
      "夜不停，预计十天内收完！",
      null,
    ]);
  });

  it("are none where another text stands in their place, and the others stay", () => {
    const lines = PRINTED.toSpliced(2, 1, "全然是另一行文字与它无关");
    const text = PRINTED.join("\n");
    expect(foundIn(text, lines)).toEqual(PRINTED.toSpliced(2, 1, null as never));
  });

  it("are found behind what an editor has put in, however long", () => {
    const added = "编者按：".padEnd(5000, "这是后来补上的一段话，");
    expect(foundIn(`${PRINTED[0]}\n${added}\n${PRINTED.slice(1).join("\n")}`, PRINTED)).toEqual(PRINTED);
  });

  it("are not looked for elsewhere than in order", () => {
    const moved = [...PRINTED.slice(3), ...PRINTED.slice(0, 3)];
    const found = foundIn(moved.join("\n"), PRINTED);
    expect(found.filter((each) => each !== null)).toEqual(PRINTED.slice(0, 3));
  });
});

const anyLine = fc.string({
  unit: fc.constantFrom(..."本报讯记者高田麦收一二三，。 *#"),
  minLength: 1,
  maxLength: 24,
});

describe("any lines", () => {
  it("are found whole in a text that has them all", () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const text = lines.join("\n");
        const found = foundIn(text, lines).map((each) => each?.replace(/\s/g, "") ?? "");
        expect(found).toEqual(lines.map((line) => line.replace(/\s/g, "")));
      }),
      { numRuns: runs(40) },
    );
  });

  it("have places in order that do not overlap, in any other text", () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.array(anyLine), (lines, others) => {
        const text = others.join("\n");
        let end = 0;
        for (const place of alignLines(
          text,
          lines.map((each) => ({ text: each })),
        )) {
          if (!place) continue;
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(place.end).toBeGreaterThan(place.start);
          end = place.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(40) },
    );
  });
});
