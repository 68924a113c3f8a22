import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { runs } from "../../length";
import { comparedWith, contentOf, fewOf, REAL, someOf, splitOf, storiesOf, UNWRAPPED } from "./pages";

/** Counts the changed pages that read otherwise; none may without a warning. */
function tally() {
  const counts = { all: 0, tipped: 0 };
  return {
    count: (after: PageSplit, before: PageSplit) => {
      const { tipped, unseen } = comparedWith(before, after);
      expect(unseen).toEqual([]);
      counts.all += 1;
      if (tipped) counts.tipped += 1;
    },
    share: () => counts.tipped / counts.all,
  };
}

/** Pages with headings that the changes below leave as plain as they were. */
const HEADED = someOf(UNWRAPPED, (page) => /^#+ /m.test(page) && !/^\s*　/m.test(page));

/**
 * Offsets at which a column break may cut a paragraph: well inside it, in running text, where neither half looks whole. A
 * short piece without a mark, at either end or before a break that is printed, looks like a title, and a half that begins
 * with a figure may look like an item of a list. Between Latin letters a break stands between two words, so none is cut.
 */
function cutsOf({ stories, source }: PageSplit): number[] {
  const isHeading = (offset = 0) => source.text.startsWith("#", source.text.lastIndexOf("\n", offset) + 1);
  return stories.flatMap(({ blocks, kind }) =>
    blocks.flatMap(({ kind: part, text: { text, at } }) => {
      // An engine that takes text for a heading marks it on both sides of the break; a blank line alone would not be like that.
      if (part !== "paragraph" || kind !== "news" || isHeading(at[0])) return [];
      return at.flatMap((offset, index) => {
        const left = text.slice(0, index);
        const whole = /[。！？…：:；;”』」）》!?.]$/.test(left) || /[“『「（《]$/.test(left);
        const open = /“[^”]*$/.test(left);
        const clear = index > 25 && index < text.length - 12 && /[，、]/.test(left.slice(0, -1));
        const next = /^[\d０-９一二三四五六七八九十（(①-⑳“「『：:。，、；！？”』」）》问答记]/.test(
          text.slice(index),
        );
        const near = at.slice(Math.max(0, index - 12), index + 12);
        const unbroken = near.every((place, step) => step === 0 || place === (near[step - 1] ?? 0) + 1);
        const inWord = /[a-z]$/i.test(left) && /^[a-z]/i.test(text.slice(index));
        return clear && !inWord && !whole && !open && !next && unbroken ? [offset] : [];
      });
    }),
  );
}

/** The page with blank lines at some of the offsets. */
function cutAt(text: string, offsets: readonly number[]): string {
  const places = [...new Set(offsets)].sort((a, b) => b - a);
  return places.reduce((page, at) => `${page.slice(0, at)}\n\n${page.slice(at)}`, text);
}

describe("the same stories", () => {
  it("come out wherever the columns break", () => {
    const tipped = tally();
    fc.assert(
      fc.property(fc.constantFrom(REAL, ...HEADED), fc.infiniteStream(fc.nat()), (page, numbers) => {
        const split = splitOf(page);
        const cuts = cutsOf(split);
        const chosen = [...numbers.take(3)].flatMap(
          (number) => cuts[number % Math.max(1, cuts.length)] ?? [],
        );
        const apart = chosen.filter((at) =>
          chosen.every((other) => other === at || Math.abs(other - at) > 30),
        );
        tipped.count(splitPage(cutAt(split.source.text, apart)), split);
      }),
      // With the same breaks each time a failure is due to a change of the code.
      { numRuns: runs(60), seed: 20240622 },
    );
    expect(tipped.share()).toBeLessThanOrEqual(0.05);
  });

  it("come out whatever the level of the headings", () => {
    for (const page of fewOf(HEADED)) {
      const smaller = page.replace(/^(#{1,5})(?=\s)/gm, "#$1");
      expect(contentOf(smaller)).toEqual(storiesOf(splitOf(page)));
    }
  });

  it("come out with the letters of roles spaced apart", () => {
    for (const page of [REAL, ...fewOf(HEADED)]) {
      const { lines } = splitOf(page);
      const spaced = lines
        .map(({ text, class: lineClass }) =>
          lineClass === "byline"
            ? text.replace(/本报(?=记者)|记者|通讯员/g, (word) => [...word].join(" "))
            : text,
        )
        .join("\n");
      expect(contentOf(spaced).map(({ bylines }) => bylines)).toEqual(
        storiesOf(splitOf(page)).map(({ bylines }) => bylines),
      );
    }
  });

  it("come out in whatever order they stand", () => {
    const pages = [REAL, ...HEADED].filter((page) => isShuffleable(splitOf(page)));
    expect(pages.length).toBeGreaterThan(10);
    const tipped = tally();
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.infiniteStream(fc.nat()), (page, numbers) => {
        const { source, stories } = splitOf(page);
        const texts = stories.map(({ lines: [[first = 1, last = 1] = []] }) =>
          source.text.slice(source.lines[first - 1]?.start, source.lines[last - 1]?.end),
        );
        const keys = [...numbers.take(texts.length)];
        const order = texts.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const shuffled = order.map((index) => texts[index]).join("\n\n");
        tipped.count(splitPage(shuffled), splitOf(page));
      }),
      { numRuns: runs(30), seed: 20240622 },
    );
    expect(tipped.share()).toBeLessThan(0.1);
  });
});

/** Each story in one piece that says by itself where it begins: with its headline over a byline or a dateline. */
function isShuffleable({ stories, lines }: PageSplit): boolean {
  return (
    stories.length > 2 &&
    lines.every(({ class: lineClass, text }) => lineClass !== "furniture" || text.trim() === "") &&
    stories.every(
      ({ lines: regions, headline, bylines, dateline, jump, blocks, kind, photos }) =>
        regions.length === 1 &&
        kind === "news" &&
        headline.main !== null &&
        (bylines.length > 0 || dateline !== null) &&
        jump === null &&
        photos.length === 0 &&
        blocks.every((block) => block.kind === "paragraph"),
    )
  );
}
