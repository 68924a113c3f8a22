import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { openOn } from "./open";
import { PAGE, PAGE_FILE } from "./page";

const doubted = (html: string): string[] =>
  [...html.matchAll(/<mark[^>]*>([^<]+)<\/mark>/g)].map(([, text]) => text ?? "");
const keyOf = (html: string, text: string): string =>
  new RegExp(`data-row="([a-z0-9]{6})"[^>]*aria-label="[^"]*：${text}"`).exec(html)?.[1] ?? "";

it("lists doubts, takes what is proposed, and puts it back", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const fixes = path.join(desk.folder, "ocr-fixes.yml");
  const page = async () => (await desk.get("/desk/doubts/")).text();
  const html = await page();
  expect(doubted(html)).toContain("橋");
  const key = keyOf(html, "橋");
  expect(await desk.act("decide", { kind: "accept", key })).toMatchObject({ kind: "done", go: null });
  expect(await readFile(fixes, "utf8")).toMatch(/^- wrong: 橋\n {2}right: 桥\n/);
  expect(doubted(await page())).not.toContain("橋");
  expect(await desk.act("undo", {})).toMatchObject({ kind: "done" });
  // There was no such file before.
  await expect(readFile(fixes, "utf8")).rejects.toThrow("ENOENT");
  expect(doubted(await page())).toContain("橋");
});

it("takes what the editor types, or that nothing is wrong", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const key = keyOf(await (await desk.get("/desk/doubts/")).text(), "橋");
  await desk.act("decide", { kind: "accept", key, right: "旧桥" });
  expect(await readFile(path.join(desk.folder, "ocr-fixes.yml"), "utf8")).toContain("right: 旧桥");
  await desk.act("undo", {});
  await desk.act("decide", { kind: "dismiss", key });
  expect(await readFile(path.join(desk.folder, "ocr-fixes.yml"), "utf8")).toContain("right: 橋");
  expect(await desk.act("decide", { kind: "dismiss", key })).toMatchObject({ kind: "refused" });
});

it("writes nothing into a file that has faults", async () => {
  const faulty = "- wrong: 甲\n  rihgt: 乙\n  wrong: 丙\n";
  const desk = await openOn({ [PAGE_FILE]: PAGE, "ocr-fixes.yml": faulty });
  const key = keyOf(await (await desk.get("/desk/doubts/")).text(), "橋");
  expect(await desk.act("decide", { kind: "dismiss", key })).toMatchObject({ kind: "refused" });
  expect(await readFile(path.join(desk.folder, "ocr-fixes.yml"), "utf8")).toBe(faulty);
});
