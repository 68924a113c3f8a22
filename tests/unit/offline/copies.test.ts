import { expect, it } from "vitest";
import { inOrder } from "@/components/offline/copies";

it("the list of copies has the front page first, then those kept last", () => {
  const copy = (path: string, keptAt: number) => ({ path, title: "", keptAt });
  const listed = inOrder([copy("/a/", 1), copy("/", 0), copy("/b/", 2)]);
  expect(listed.map(({ path }) => path)).toEqual(["/", "/b/", "/a/"]);
});
