import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorFor } from "@/lib/content/import/anchor";
import { findAnchor, splitPage } from "@/lib/newspaper/split";
import { runs } from "../../../length";
import { mutatedPage, randomPage } from "../../newspaper/pages";

const anchorsOf = (page: string) => {
  const split = splitPage(page);
  return split.stories.map((_, order) => anchorFor(split, order));
};
const story = (headline: string, text: string) => `# ${headline}\n\n□记者 张样例\n\n${text}\n\n`;

describe("anchors", () => {
  it("are the headline, a long one cut at a natural place", () => {
    const long = "样例城市加快建设样例工程 样例企业全部投产达效让人满意";
    expect(anchorsOf(story("“订单”土豆采收忙", "样例第一段。") + story(long, "样例第二段。"))).toEqual([
      "“订单”土豆采收忙",
      "样例城市加快建设样例工程",
    ]);
  });

  it("do not end inside quotes", () => {
    const headline = "样例城市大力推进“样例一号，样例二号”工程建设全面投产达效";
    expect(anchorsOf(story(headline, "样例第一段。"))).toEqual(["样例城市大力推进“样例一号，样例二号”"]);
  });

  it("are the first words where there is no headline", () => {
    expect(
      anchorsOf(
        `${story("样例标题", "样例第一段。")}□记者 李例\n\n6月18日，在样例市样例区样例镇，样例树长得很好。\n`,
      ),
    ).toEqual(["样例标题", "6月18日，在样例市样例区样例镇"]);
  });

  it("grow until no other story has them", () => {
    const [long, longer] = ["样例城市加快建设样例工程", "样例企业全部投产达效让人"];
    expect(
      anchorsOf(
        story("样例土豆丰收", "样例甲事办成了。") +
          story("样例土豆丰收", "样例乙事办成了。") +
          story(`${long}，${longer}满意`, "样例。") +
          story(`${long}，${longer}高兴`, "样例。"),
      ),
    ).toEqual(["样例甲事办成了。", "样例乙事办成了。", `${long}，${longer}满意`, `${long}，${longer}高兴`]);
  });

  it("are not to be had for a story that is the same as another", () => {
    const same = story("样例土豆丰收", "样例甲事办成了。");
    expect(anchorsOf(same + same)).toEqual(["样例土豆丰收", null]);
  });

  it("find their own story on any page, whatever else is listed", () => {
    fc.assert(
      fc.property(fc.oneof(randomPage, mutatedPage), (page) => {
        const split = splitPage(page);
        const anchors = split.stories.map((_, order) => anchorFor(split, order));
        const starts = anchors.filter((anchor) => anchor !== null);
        const again = splitPage(page, { starts });
        expect(again.stories.map(({ lines }) => lines)).toEqual(split.stories.map(({ lines }) => lines));
        for (const [order, anchor] of anchors.entries())
          if (anchor !== null) expect(findAnchor(again, anchor)).toBe(order);
      }),
      { numRuns: runs() },
    );
  });
});
