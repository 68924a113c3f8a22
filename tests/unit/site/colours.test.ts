import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { PAPER } from "@/lib/site/frame/colours";

it("browsers' frames and icons have the paper's colour of the style sheet", async () => {
  const css = await readFile(path.resolve(import.meta.dirname, "../../../app/base.css"), "utf8");
  expect(css).toContain(`--color-paper: light-dark(${PAPER.light}, ${PAPER.dark});`);
});
