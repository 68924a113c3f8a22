import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseVoice, utterancesOf } from "@/components/reader/utterances";
import { runs } from "../../../length";

describe("a paragraph is spoken in stretches", () => {
  it("that end where a sentence ends, its closing marks included", () => {
    const sentence = `“${"字".repeat(36)}。”`;
    expect(utterancesOf(sentence.repeat(3))).toEqual([sentence, sentence, sentence]);
  });
  it("of more than one sentence where the sentences are short", () => {
    expect(utterancesOf("来了。看见了！走了？")).toEqual(["来了。看见了！走了？"]);
  });
  it("that end at a comma in a long sentence, and anywhere in one without", () => {
    const [first, ...others] = utterancesOf(`${"字".repeat(50)}，${"字".repeat(90)}`);
    expect(first).toBe(`${"字".repeat(50)}，`);
    expect(others.map(({ length }) => length)).toEqual([60, 30]);
  });
  it("and in none where it has nothing that can be said", () => {
    expect(utterancesOf(" ——……　")).toEqual([]);
  });
  it("that are short and together make the whole paragraph", () => {
    const text = fc.string({
      unit: fc.constantFrom("字", "。", "，", "”", "a", " ", "1", "𠮷", "\n"),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (paragraph) => {
        const stretches = utterancesOf(paragraph);
        if (stretches.length > 0) expect(stretches.join("")).toBe(paragraph.trim());
        // Sixty characters, the mark that ends them, and closing quotation marks.
        for (const stretch of stretches)
          expect([...stretch.replace(/”+$/, "")].length).toBeLessThanOrEqual(61);
      }),
      { numRuns: runs() },
    );
  });
});

describe("the voice", () => {
  const voices = (...langs: string[]) => langs.map((lang) => ({ lang }));
  it.each([
    ["the mainland's where there are several", ["en-US", "zh-TW", "zh-CN"], "zh-CN"],
    ["the mainland's as Android writes it", ["zh_TW", "zh_CN"], "zh_CN"],
    ["the mainland's as Linux writes it", ["cmn-Hant-TW", "cmn-Hans-CN"], "cmn-Hans-CN"],
    ["another Chinese one where there is none of the mainland", ["en-US", "zh-HK"], "zh-HK"],
  ])("is %s", (_, langs, lang) => {
    expect(chineseVoice(voices(...langs))).toEqual({ lang });
  });
  it("is none where no voice speaks Chinese", () => {
    expect(chineseVoice(voices("en-US", "ja-JP"))).toBeUndefined();
  });
});
