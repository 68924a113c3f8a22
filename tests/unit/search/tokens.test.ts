import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FOLD } from "@/lib/search/fold-table";
import { normalise, normaliseText } from "@/lib/search/normalise";
import { phraseOf } from "@/lib/search/query";
import { recordTokens, type SearchField } from "@/lib/search/tokens";
import { runs } from "../../length";
import { headlineLines, textLines } from "./plain-scan";
import { makeRecords } from "./texts";

const [sample] = makeRecords(1);
const recordOf = (headline: string, text: string) => ({
  url: "/",
  section: "",
  sectionName: "",
  places: [],
  people: [],
  page: "",
  picture: "",
  date: "2024-06-22",
  ...sample,
  kicker: null,
  deck: null,
  headline,
  text,
});

describe("normalising a text", () => {
  test.each([
    ["“手机变‘砝码’”，　计量惠民生！", "手机变砝码计量惠民生"],
    ["ＡＢＣ認證 12.6％ ㎡", "abc认证126m2"],
    ["繁體字的檔案裡", "繁体字的档案里"],
    ["é é İ ﬁ ①〇", "eeifi1〇"],
  ])("folds what readers type alike: %s", (text, expected) => {
    expect(normaliseText(text, FOLD)).toBe(expected);
  });

  test("is the same when done twice, and its places lead back to what each character came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { characters, starts, ends } = normalise(text, FOLD);
        expect(normaliseText(characters.join(""), FOLD)).toBe(characters.join(""));
        for (const [i, character] of characters.entries()) {
          expect(normaliseText(text.slice(starts[i], ends[i]), FOLD)).toContain(character);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

test("a story is indexed as these words", () => {
  expect(recordTokens(recordOf("砝码", "聊城，a\n聊"), FOLD)).toMatchInlineSnapshot(
    `"q0nq50npdh q0npdh c0npdh c0nq5h q0pca0hcet q0hce002pt q002pt q0pcat c002pt c0hcet c0pcat"`,
  );
});

const alphabet = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."聊城人码砝在往，。 \nａA1𠀀"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

/** Whether the words of a quoted phrase stand side by side among a story's words. */
const contains = (tokens: string, phrase: string) => ` ${tokens} `.includes(` ${phrase.slice(1, -1)} `);

test("a phrase stands in the words of a field if and only if the query stands in a line of it", () => {
  const texts = fc.tuple(alphabet, alphabet, fc.nat(), fc.nat(), fc.boolean());
  fc.assert(
    fc.property(texts, ([headline, text, from, length, own]) => {
      const source = Array.from(normaliseText(own ? text : headline + text, FOLD));
      if (source.length === 0) return;
      const start = from % source.length;
      const query = source.slice(start, start + 1 + (length % 8)).join("");
      const record = recordOf(headline, text);
      const tokens = recordTokens(record, FOLD);
      const lines: Record<SearchField, string[]> = {
        headline: headlineLines(record),
        text: textLines(record),
      };
      for (const field of ["headline", "text"] as const) {
        const wanted = lines[field].some((line) => line.includes(query));
        expect(contains(tokens, phraseOf(query, field))).toBe(wanted);
      }
    }),
    { numRuns: runs(200) },
  );
});
