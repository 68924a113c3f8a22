import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { main } from "@/lib/cli/commands/import";
import { listFiles } from "@/lib/files/list-files";
import { runInProcess } from "../../cli/in-process";
import { contentFolder } from "../../folder";

const FOLDER = path.join(import.meta.dirname, "../../../fixtures/manuscripts");
const names = (await readdir(FOLDER)).filter((name) => /\.(?:docx|html)$/.test(name));

test("There are manuscripts of Word's writers and of pages' publishing systems", () => {
  expect(names).toEqual([
    "office.docx",
    "pandoc.docx",
    "putong.html",
    "revised.docx",
    "shuzibao.html",
    "styles.docx",
    "weixin.html",
  ]);
});

test.each(names)("%s becomes the story that is expected of it", async (name) => {
  const content = await contentFolder({});
  const args = [path.join(FOLDER, name), "--date", "2024-06-22", "--section", "三农"];
  const { code, stdout } = await runInProcess(main, args, {
    cwd: FOLDER,
    env: { NEWSPAPER_CONTENT: content },
  });
  expect(code).toBe(0);
  const [story, ...others] = (await listFiles(path.join(content, "stories"))).filter((file) =>
    file.startsWith("2024/"),
  );
  expect(others).toEqual([]);
  const text = await readFile(path.join(content, "stories", story ?? ""), "utf8");
  const told = stdout.split("\n").filter((line) => / (?:错误|提醒) /.test(line) && line.includes("["));
  const seen = `${text}\n<!--\n${told.map((line) => line.replace(/^.*?:\d+:\d+ /, "")).join("\n")}\n-->\n`;
  await expect(seen).toMatchFileSnapshot(path.join(FOLDER, "expected", name.replace(/\.\w+$/, ".md")));
});
