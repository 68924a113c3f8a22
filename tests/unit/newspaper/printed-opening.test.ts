import { describe, expect, it } from "vitest";
import { parseOpening } from "@/lib/newspaper/fields/printed-opening";
import { trace } from "@/lib/newspaper/source/traced";

const TEXT = "十一月二十九日上午，一辆汽车开进样例村，村里人围着车转了三圈。";

/** What opens a text whose printed lines are given, and where its own text begins. */
function opening(...lines: readonly string[]) {
  const text = lines.join("");
  const starts = new Set(lines.slice(1).map((_, index) => lines.slice(0, index + 1).join("").length));
  const read = parseOpening(trace(text, 0, text.length), { boldEnds: new Set(), outlets: [], starts });
  return read && { by: read.bylines.map(({ name }) => name), rest: text.slice(read.end) };
}

describe("an opening that ends its printed line", () => {
  it.each([
    ["a byline behind a dateline", "本报讯　记者仇生报道", ["仇生"]],
    ["a byline of two", "　　本报记者 鱼晓　实习生 丘子涵报道", ["鱼晓", "丘子涵"]],
    ["a desk", "　　本报综合报道", []],
  ])("is parted from the text: %s", (_, head, by) => {
    expect(opening(head, TEXT.slice(0, 14), TEXT.slice(14))).toEqual({ by, rest: TEXT });
  });

  it("is found by its colon wherever the lines end, and is none amid a sentence", () => {
    expect(opening("本报讯　记者仇", `生报道：${TEXT}`)).toEqual({ by: ["仇生"], rest: TEXT });
    expect(opening("去年的报道", `说的是${TEXT}`)).toBeNull();
  });
});
