import { describe, expect, it } from "vitest";
import type { BlockLayout } from "@/lib/newspaper/page/block-layout";
import { decideSet, indentsOf } from "@/lib/newspaper/story/set-lines";

const set = (first: number, last: number, more: Partial<BlockLayout> = {}): BlockLayout => ({
  exact: true,
  size: 1,
  bold: false,
  vertical: false,
  region: { first: 0, last: 0 },
  column: { first: 0, last: 0 },
  head: null,
  alone: false,
  row: { alone: false, outside: null },
  width: 1,
  room: { first, last },
  gap: null,
  edge: null,
  picture: null,
  label: null,
  starts: [],
  ...more,
});

const ELSEWHERE = { region: { first: 1, last: 1 } };

describe("whether text goes on in a piece below, by where both were set", () => {
  it.each([
    ["verses, rows of a list: each begins with an indent", set(2, 4), "雪落下来的时候", set(2, 3), "apart"],
    ["a row that fills its column", set(2, 0), "牛肉 19.00元/斤", set(2, 0), "apart"],
    ["flush below a full line", set(2, 0.4), "各地收割机日夜不", set(0, 3), "join"],
    ["flush below a full line that ends a sentence", set(2, 0), "账不清。”", set(0, 3), "join"],
    ["the same in another region", set(2, 0), "账不清。”", set(0, 3, ELSEWHERE), null],
    ["in another region, from the middle of a sentence", set(2, 0), "日夜不", set(0, 3, ELSEWHERE), "join"],
    ["flush below a short line", set(2, 5), "农民很忙。", set(0, 3), null],
    ["a signature at the right edge", set(2, 5), "农民很忙。", set(8, 0), "apart"],
    ["a row in the next line of its column", set(0, 0), "江汉 1∶1 海河", set(0, 0, { gap: 0.4 }), "row"],
    ["an item in the next line", set(0, 0), "晒两天，去老帮。", set(0, 1, { gap: 0.4 }), "apart"],
    [
      "a measured row in the next line of its column",
      set(0, 0, { exact: false }),
      "江汉 1∶1 海河",
      set(0, 0, { gap: 0.4, exact: false }),
      "row",
    ],
    [
      "a measured text that sizes of type have left apart",
      set(2, 0, { exact: false, starts: [14] }),
      "各地收割机日夜不",
      set(0, 3, { gap: 0.4, exact: false }),
      "join",
    ],
    ["flush below a picture", set(2, 0), "各地收割机日夜不", set(0, 3, { gap: 9 }), "join"],
    ["in other type", set(2, 0), "各地收割机日夜不", set(0, 3, { size: 0.8 }), null],
    ["set upright", set(2, 0, { vertical: true }), "各地收割机", set(2, 3), null],
  ] as const)("%s", (_, upper, tail, lower, decision) => {
    expect(decideSet({ layout: upper, tail }, { layout: lower }, true)).toBe(decision);
  });

  it("does not show where paragraphs have no indent, nor where nobody knows", () => {
    expect(decideSet({ layout: set(0, 0), tail: "不" }, { layout: set(0, 3) }, false)).toBeNull();
    expect(decideSet({ layout: null, tail: "不" }, { layout: set(0, 3) }, true)).toBeNull();
  });
});

it("paragraphs of a story begin with an indent if some do, as column's ends part others", () => {
  expect(indentsOf([{ layout: set(2, 0) }, { layout: set(0, 3) }, { layout: set(0, 3) }])).toBe(true);
  expect(indentsOf([{ layout: set(0, 0) }, { layout: set(0, 3) }])).toBe(false);
  expect(indentsOf([{ layout: null }])).toBeNull();
});
