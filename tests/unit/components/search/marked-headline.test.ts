import { expect, test } from "vitest";
import { markedLines } from "@/components/search/marked-headline";
import { findRanges } from "@/lib/search/marks";

/** Lines parted by `/`, words by `|`, what was found in brackets. */
const shown = (headline: string, ...terms: string[]) =>
  markedLines(headline, findRanges(headline, terms, new Map()))
    .map(({ line, spaced }) => {
      const words = line.map((word) => word.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(""));
      return `${spaced ? " " : ""}${words.join("|")}`;
    })
    .join("/");

test("a hit's headline breaks between its printed lines, phrases and words, and what was found stays marked", () => {
  expect(shown("农民学校开学了", "学校")).toMatchInlineSnapshot(`"农民|[学校]|开学了"`);
  expect(shown("施工供水两不误，多管齐下保夏灌 各村都来水", "供水", "来水")).toMatchInlineSnapshot(
    `"施工|[供水]两不误，/多管齐下保夏灌/ 各村都[来水]"`,
  );
  expect(shown("校门口的“五毛零食”从哪来", "零食")).toMatchInlineSnapshot(`"校门口的|“五毛|[零食]”从|哪来"`);
});

test("nothing of a headline is lost or doubled", () => {
  for (const headline of ["车位锁锁住了救护车", "六个老农 问大豆", "“三提五统”改成一张纸", "K101路 第2版"])
    expect(
      markedLines(headline, findRanges(headline, ["锁", "问", "改成", "01"], new Map()))
        .map(
          ({ line, spaced }) =>
            (spaced ? " " : "") +
            line
              .flat()
              .map(({ text }) => text)
              .join(""),
        )
        .join(""),
    ).toBe(headline);
});
