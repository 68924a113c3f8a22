import path from "node:path";
import { describe, expect, it } from "vitest";
import { WEIGHTS } from "@/lib/newspaper/grammar/weights";
import { RULES } from "@/lib/newspaper/reading/rules";
import { ruleNames, silencedBy } from "../../score/ablation";
import { labelledPages, SOLVED } from "../../score/labelled-pages";
import { prepare, vocabularyOf } from "../../train/dataset";

describe("a rule that is silenced", () => {
  const pages = labelledPages(path.join(SOLVED, "one-brief-below-label")).map((page) =>
    prepare({ ...page, paper: page.name, habit: "own" }, RULES, vocabularyOf(RULES)),
  );
  const { all, without } = silencedBy(WEIGHTS, pages);

  it("is compared with pages read by all rules", () => {
    expect(all).toEqual({ blocks: 1, stories: 1 });
    expect(without("no such rule")).toEqual(all);
  });

  it("is missed where a page needs it", () => {
    const missed = ruleNames(RULES).filter((name) => without(name).blocks < 1);
    expect(missed).not.toEqual([]);
    expect(missed.length).toBeLessThan(ruleNames(RULES).length);
  });
});
