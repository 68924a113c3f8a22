import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { PAPER } from "@/lib/site/colours";

it("browsers' frames and icons have the paper's colour of the style sheet", async () => {
  const css = await readFile(path.resolve(import.meta.dirname, "../../../app/base.css"), "utf8");
  const papers = [...css.matchAll(/--color-paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  expect(papers).toEqual([PAPER.light, PAPER.dark]);
});
