import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SplitOutput, toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { runs } from "../../length";
import {
  anyText,
  comparedWith,
  contentOf,
  fewOf,
  mutatedPage,
  PAGES,
  randomPage,
  someOf,
  splitOf,
  UNWRAPPED,
} from "./pages";

const anyPage = fc.oneof(mutatedPage, randomPage, anyText);

/** How often each printed character occurs. */
function census(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of text.split("")) if (/\S/.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** All text that the split assigns to stories and furniture, whatever places it gives for it. */
function ownedText({ stories, furniture }: PageSplit): string {
  const parts = stories.flatMap(({ headline, blocks, owned }) => [
    headline.kicker?.text ?? "",
    headline.main?.text ?? "",
    headline.deck?.text ?? "",
    ...blocks.map(({ text }) => text.text),
    ...owned.map(({ text }) => text.text),
  ]);
  return [...parts, ...furniture.flatMap(({ text, markup }) => [text.text, markup.text])].join("");
}

describe("any text", () => {
  it("is split without a throw, into what the contract allows", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        SplitOutput.parse(toContract(splitPage(text)));
      }),
      { numRuns: runs() },
    );
  });

  it("loses no character and doubles none", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const split = splitPage(text);
        expect(split.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(census(ownedText(split))).toEqual(census(split.source.text));
      }),
      { numRuns: runs() },
    );
  });

  it("keeps each character's place in the source", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { source, stories } = splitPage(text);
        for (const { text: traced } of stories.flatMap(({ blocks, owned }) => [...blocks, ...owned])) {
          expect(traced.at).toHaveLength(traced.text.length);
          const printed = traced.at.map((offset) => source.text.charAt(offset)).join("");
          expect(printed.replace(/\s/g, " ")).toBe(traced.text.replace(/\s/g, " "));
        }
      }),
      { numRuns: runs() },
    );
  });

  it("has every line accounted for, in order", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { source, lines, stories } = splitPage(text);
        expect(lines.map(({ text: line }) => line).join("\n")).toBe(source.printed.text);
        for (const { story } of lines) expect(story === null || story < stories.length).toBe(true);
      }),
      { numRuns: runs() },
    );
  });

  it("may begin stories at any anchors and still loses nothing", () => {
    fc.assert(
      fc.property(mutatedPage, fc.array(fc.nat(6000), { maxLength: 4 }), (text, places) => {
        const starts = places.map((at) => text.slice(at, at + 8));
        const split = splitPage(text, { starts });
        expect(census(ownedText(split))).toEqual(census(split.source.text));
      }),
      { numRuns: runs() },
    );
  });
});

describe("the stories of a page", () => {
  it("are the same with other line ends and with a byte order mark", () => {
    fc.assert(
      fc.property(fc.oneof(mutatedPage, randomPage, fc.constantFrom(...PAGES)), (text) => {
        const bare = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
        expect(contentOf(`\uFEFF${bare.replace(/\n/g, "\r\n")}`)).toEqual(contentOf(bare));
      }),
      { numRuns: runs() },
    );
  });

  it("are the same with full-width indents before its real paragraphs", () => {
    const pages = fewOf(someOf(UNWRAPPED, (text) => !/^\s*　/m.test(text)));
    const tipped = pages.filter((page) => {
      const { stories, source } = splitOf(page);
      const paragraphs = stories.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "paragraph"));
      const starts = new Set(paragraphs.map(({ text }) => text.at[0] ?? -1));
      const indented = source.lines
        .map(({ start, end }) => {
          const line = source.text.slice(start, end);
          return starts.has(start) && /[，。：！？]/.test(line) ? `　　${line}` : line;
        })
        .join("\n");
      const compared = comparedWith(splitOf(page), splitPage(indented));
      expect(compared.unseen).toEqual([]);
      return compared.tipped;
    });
    expect(tipped.length / pages.length).toBeLessThan(0.05);
  });
});

/** The page as printed, with the column breaks closed that its own split closed. */
function rendered(text: string): string {
  const { source, stories } = splitOf(text);
  const joins = stories.flatMap(({ blocks, repairs }) =>
    repairs.flatMap(({ kind, block, at }) => {
      const joined = block === null || at === null ? undefined : blocks[block]?.text;
      if (kind !== "joined" || !joined || at === null) return [];
      const spaced =
        /\s/.test(joined.text.charAt(at - 1)) && source.text.charAt(joined.at[at - 1] ?? 0) !== " ";
      return [
        {
          from: (joined.at[spaced ? at - 2 : at - 1] ?? 0) + 1,
          to: joined.at[at] ?? 0,
          space: spaced ? " " : "",
        },
      ];
    }),
  );
  let result = "";
  let done = 0;
  for (const { from, to, space } of joins.sort((a, b) => a.from - b.from)) {
    result += source.text.slice(done, from) + space;
    done = to;
  }
  return result + source.text.slice(done);
}

/** Whether paragraphs of a page were joined, none of them over something that stands between its halves. */
function isJoinedInPlace(page: string): boolean {
  const { repairs, stories, source } = splitOf(page);
  const between = stories.some(({ blocks, repairs: own }) =>
    own.some(({ block, at }) => {
      const joined = block === null || at === null ? undefined : blocks[block]?.text.at;
      const gap = joined && at ? source.text.slice((joined[at - 1] ?? 0) + 1, joined[at]) : "";
      return /\S/.test(gap.replace(/　/g, ""));
    }),
  );
  return repairs.length > 0 && !between;
}

describe("joining broken columns", () => {
  it("is idempotent: a page with its breaks closed splits into the same stories, and nothing is left to join", () => {
    const pages = fewOf(someOf(UNWRAPPED, isJoinedInPlace));
    const tipped = pages.filter((page) => {
      const again = splitPage(rendered(page));
      const compared = comparedWith(splitOf(page), again);
      expect(compared.unseen).toEqual([]);
      expect(again.repairs.filter(({ kind }) => kind === "joined")).toEqual([]);
      return compared.tipped;
    });
    expect(tipped.length / pages.length).toBeLessThan(0.1);
  });
});
