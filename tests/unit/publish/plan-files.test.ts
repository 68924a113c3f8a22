import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { clearPlan, readParams, readView, writeParams, writeView } from "@/lib/plan-files";
import type { View } from "@/lib/site/routes/views";
import { temporaryFolder } from "../folder";

const URL = "/2024/06/22/一/";
const view: View = {
  kind: "robots",
  sitemap: "https://news.example.cn/sitemap.xml",
  refused: [],
  licence: null,
};

it("a render worker reads the views and parameters that the publish wrote, and none of an earlier one", async () => {
  const dir = path.join(await temporaryFolder(), "plan");
  await clearPlan(dir);
  await writeView(dir, URL, view);
  await writeParams(dir, { "/[year]": [{ year: "2024" }], "/": [{}] });
  expect(await readView(dir, URL)).toEqual(view);
  expect(await readView(dir, "/about/")).toBe(null);
  expect(await readParams(dir)).toEqual({ "/[year]": [{ year: "2024" }], "/": [{}] });
  await clearPlan(dir);
  expect(await readView(dir, URL)).toBe(null);
});

it.each(["[]", '"text"', "{}", '{"kind":1}'])(
  "a file that holds %s instead of a view fails the build",
  async (text) => {
    const dir = path.join(await temporaryFolder(), "plan");
    await clearPlan(dir);
    await writeFile(path.join(dir, "views", `${encodeURIComponent(URL)}.json`), text);
    await expect(readView(dir, URL)).rejects.toThrow(`The view of ${URL} can't be read`);
  },
);

it.each(["[]", '{"/":{}}', '{"/":[1]}', '{"/":[{"year":2024}]}'])(
  "a file that holds %s instead of parameters fails the build",
  async (text) => {
    const dir = path.join(await temporaryFolder(), "plan");
    await clearPlan(dir);
    await writeFile(path.join(dir, "params.json"), text);
    await expect(readParams(dir)).rejects.toThrow("The plan's parameters can't be read");
  },
);
