import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf } from "@/lib/search/excerpt";
import { FOLD } from "@/lib/search/fold-table";
import { type MarkedPiece, markTerms } from "@/lib/search/marks";
import { normaliseText } from "@/lib/search/normalise";
import { parseQuery } from "@/lib/search/query";
import { runs } from "../../length";

const show = (pieces: MarkedPiece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const mark = (text: string, query: string) => show(markTerms(text, parseQuery(query, FOLD), FOLD));

describe("the marks of hits", () => {
  test.each([
    ["“手机变‘砝码’”，计量惠民生", "变砝码计量", "“手机[变‘砝码’”，计量]惠民生"],
    ["繁體字", "体字", "繁[體字]"],
    ["聊城市东昌府区", "聊城市 城市东", "[聊城市东]昌府区"],
    ["人人人", "人人", "[人人人]"],
    ["砝\n码", "砝码", "砝 码"],
    ["𠀀聊𠀀城", "𠀀城", "𠀀聊[𠀀城]"],
    ["砝码。\n聊城", "聊城", "砝码。[聊城]"],
  ])("of “%s” are on what was searched for with “%s”", (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  test("lose nothing of the text, and mark exactly what holds the query", () => {
    const text = fc.string({ unit: fc.constantFrom(..."聊城人，。 \nａ𠀀"), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (source, query) => {
        const terms = parseQuery(query, FOLD);
        const pieces = markTerms(source, terms, FOLD);
        expect(pieces.map((piece) => piece.text).join("")).toBe(
          source.replaceAll("。\n", "。").replaceAll("\n", " "),
        );
        const lines = source.split("\n").map((line) => normaliseText(line, FOLD));
        const held = terms.some((term) => lines.some((line) => line.includes(term)));
        expect(pieces.some((piece) => piece.hit)).toBe(held);
      }),
      { numRuns: runs() },
    );
  });
});

describe("an excerpt", () => {
  const long = `${"前".repeat(200)}。这一句里有砝码，${"后".repeat(100)}还有聊城。`;

  test("begins with the sentence that holds the term", () => {
    expect(show(excerptOf(long, ["砝码"], FOLD, 30))).toMatchInlineSnapshot(
      `"……这一句里有[砝码]，后后后后后后后后后后后后后后后后后后后后后后……"`,
    );
  });
  test("is the beginning where no term is found", () => {
    expect(show(excerptOf("本报聊城讯，麦子熟了。", ["砝码"], FOLD))).toBe("本报聊城讯，麦子熟了。");
  });
  test("shows the place with the most terms", () => {
    const text = `砝码。${"中".repeat(100)}。聊城的砝码。`;
    expect(show(excerptOf(text, ["砝码", "聊城"], FOLD, 40))).toBe("……[聊城]的[砝码]。");
  });
});
