import { describe, expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";
import { column, line, ordered, page, WHEAT } from "../layout/order/set";

/** Who signs a story whose byline stands in these lines, in the middle below its headline. */
function signedBy(...byline: readonly string[]) {
  const lines = byline.map((text, index) => line(text, 120 - text.length * 5, 84 + index * 14));
  const body = column([...WHEAT, ...WHEAT], { x: 50, y: 130, chars: 14 });
  const layout = page([line("支架不是保险丝", 50, 50, { size: 20 }), ...lines, ...body.lines]);
  const { page: read, text } = ordered(layout);
  const { stories } = splitPage(text, { layout: read });
  return stories.map(({ bylines }) => bylines.map(({ name, role }) => `${role} ${name}`));
}

describe("a byline over two printed lines", () => {
  it("is parted where a line ends: a home from its names, who wrote from who drew", () => {
    expect(signedBy("市中心医院心内科", "单森林　余甘霖")).toEqual([["author 单森林", "author 余甘霖"]]);
    expect(signedBy("文/艾　青　山", "图/吴　小　龙")).toEqual([["author 艾青山", "photographer 吴小龙"]]);
  });

  it("has as many names, but others", () => {
    expect(signedBy("□杜娟", "夏侯厚")).toEqual([["author 杜娟", "author 夏侯厚"]]);
  });

  it("may be cut in a name", () => {
    expect(signedBy("本报记者　方知远　柏小", "舟")).toEqual([["reporter 方知远", "reporter 柏小舟"]]);
  });
});
