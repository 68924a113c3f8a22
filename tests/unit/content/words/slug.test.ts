import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personSlug, SLUG, slugOf } from "@/lib/content/words/slug";
import { firstCharacters } from "@/lib/text/first-characters";
import { anyCharacter } from "../../../any-character";
import { runs } from "../../../length";

describe("a story's slug", () => {
  it.each([
    ["聊城新闻", "liao-cheng-xin-wen"],
    ["茌平区、东阿县", "chi-ping-qu-dong-e-xian"],
    ["聊城绿色建材产业链成势见效全市重点工程进展", "liao-cheng-lv-se-jian-cai-chan-ye-lian"],
    ["4760名献血者入选全国无偿献血表彰奖励名单", "4760-ming-xian-xue-zhe-ru-xuan-quan-guo"],
    ["𠮷样例开业", "yang-li-kai-ye"],
    ["supercalifragilisticexpialidocious-antidisestablishmentarianism", "supercalifragilisticexpialidocious"],
    ["a".repeat(60), "a".repeat(40)],
    ["，。", ""],
  ])("of %s", (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it("has at most 40 characters, and is a part of an address, whatever the headline", () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom(..."样例大桥提前合龙𠮷AB3 —") }),
    );
    fc.assert(
      fc.property(text, (headline) => {
        const slug = slugOf(headline);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(slug === "" || SLUG.test(slug)).toBe(true);
      }),
      { numRuns: runs() },
    );
  });
});

it("a person's slug has the whole of a long name", () => {
  expect(personSlug("阿卜杜拉·穆罕默德·买买提艾力·吐尔逊")).toBe(
    "a-bu-du-la-mu-han-mo-de-mai-mai-ti-ai-li-tu-er-xun",
  );
});

it("first words are never cut through a character", () => {
  expect(firstCharacters("样𠮷𠮷例", 2)).toBe("样𠮷");
  expect(firstCharacters("样例", 24)).toBe("样例");
});
