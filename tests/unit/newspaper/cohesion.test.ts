import { expect, it } from "vitest";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { cohesionOf, toldBelow } from "@/lib/newspaper/page/cohesion";
import { inContext, isContent } from "@/lib/newspaper/page/context";
import { readFacts } from "@/lib/newspaper/page/facts";
import { readSource } from "@/lib/newspaper/source/source";

const PAGE =
  "# 麦收展开\n\n麦收展开了，农民忙。\n\n# 大桥合龙\n\n大桥昨天合龙，大家笑。\n\n# 河水变清又变绿\n\n河水变清。\n";

it("a title is told as much of when the same blocks are read again, whatever was asked before", () => {
  const facts = cutBlocks(readSource(PAGE)).map(readFacts);
  const contexts = () => inContext(facts, facts.filter(isContent), null);
  const [first, again] = [contexts()[2], contexts()];
  const [other, title] = [again[4], again[2]];
  if (!first || !other || !title) throw new Error("the page has three titles");
  const told = toldBelow(first);
  expect(told).toEqual({ own: 2 / 3, others: null });
  expect(cohesionOf(other)?.namesShared).toBe(0);
  expect(toldBelow(title)).toEqual(told);
});
