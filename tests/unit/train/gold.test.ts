import { describe, expect, it } from "vitest";
import { STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { isContent } from "@/lib/newspaper/page/context";
import { readFacts } from "@/lib/newspaper/page/facts";
import { readSource } from "@/lib/newspaper/source/source";
import type { Label } from "../../score/label";
import { allowedStates } from "../../train/gold";

const story = (headline: { kicker?: string; main: string; deck?: string }, ...paragraphs: string[]) => ({
  kind: "news" as const,
  headline: { kicker: null, deck: null, ...headline },
  paragraphs,
});

function statesOf(page: string, label: Label): string[][] {
  const facts = cutBlocks(readSource(page)).map(readFacts).filter(isContent);
  return allowedStates(facts, label).map((states) => STATE_NAMES.filter((name) => states.has(name)));
}

describe("what a label allows", () => {
  it("of a headline's lines, a byline and text below", () => {
    const page = "麦收时节\n\n# 机手跨省作业\n\n——一线见闻\n\n□记者 张样\n\n收割机日夜不停，十天可以收完。\n";
    expect(
      statesOf(page, {
        stories: [
          story(
            { kicker: "麦收时节", main: "机手跨省作业", deck: "——一线见闻" },
            "收割机日夜不停，十天可以收完。",
          ),
        ],
      }),
    ).toEqual([["kicker"], ["headline"], ["deck"], ["byline", "byline-ends"], ["paragraph", "list"]]);
  });

  it("of who signs a notice, though its title begins with the same words", () => {
    const page = "样县汽车公司通告\n\n汽车自今日起实行月票制，每月二元。\n\n样县汽车公司\n";
    const notice = {
      ...story({ main: "样县汽车公司通告" }, "汽车自今日起实行月票制，每月二元。", "样县汽车公司"),
      kind: "notice" as const,
    };
    expect(statesOf(page, { stories: [notice] })).toEqual([
      ["notice-title"],
      ["notice-body"],
      ["notice-body"],
    ]);
  });

  it("of a byline between two stories, by what stands below it", () => {
    const [one, two] = ["收割机日夜不停，十天可以收完。", "大桥昨天提前合龙，明年通车。"];
    const label = { stories: [story({ main: "麦收展开" }, one), story({ main: "大桥合龙" }, two)] };
    const below = statesOf(`# 麦收展开\n\n${one}\n\n（记者 张样）\n\n# 大桥合龙\n\n${two}\n`, label);
    expect(below[2]).toEqual(["byline", "byline-ends"]);
    const headless = { stories: [story({ main: "麦收展开" }, one), { ...story({ main: "" }, two) }] };
    const above = statesOf(`# 麦收展开\n\n${one}\n\n□记者 张样\n\n${two}\n`, headless);
    expect(above[2]).toEqual(["byline-opens"]);
  });

  it("of a line of the page's own", () => {
    const [line, text] = ["民生新闻", "收割机日夜不停，十天可以收完。"];
    const label: Label = {
      stories: [story({ main: "麦收展开" }, text)],
      furniture: [{ kind: "other", text: line }],
    };
    expect(statesOf(`${line}\n\n# 麦收展开\n\n${text}\n`, label)[0]).toEqual([
      "page-line",
      "column-label",
      "contact",
      "advert",
    ]);
  });
});
