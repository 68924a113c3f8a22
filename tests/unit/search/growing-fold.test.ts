import { expect, it } from "vitest";
import { growingFold } from "@/lib/search/growing-fold";

it("the whole table is loaded for characters of which nothing tells, and asked for again where it failed", async () => {
  let asked = 0;
  const table = growingFold(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(new Map([["龜", "龟"]]));
  });
  table.learn(new Map([["龍", "龙"]]));
  await table.foldFor("龙龍abc乘", "乾", () => false);
  await table.foldFor("囍", "乾", () => true);
  expect(asked).toBe(0);
  expect((await table.foldFor("龜", "乾", () => false)).has("龜")).toBe(false);
  expect((await table.foldFor("龜", "乾", () => false)).get("龜")).toBe("龟");
  await table.foldFor("乾", "乾", () => false);
  expect(asked).toBe(2);
});
