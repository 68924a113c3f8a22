import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { readOwnMarkdown } from "@/lib/content/markdown/own-markdown";
import { formatProblem, sortProblems } from "@/lib/content/report";

/** Each folder is an editor's text, what readers get of it, and what the editor is told. */
const FOLDER = path.join(import.meta.dirname, "../../../fixtures/markdown");

test.each(readdirSync(FOLDER))("%s", async (name) => {
  const read = (file: string) => readFile(path.join(FOLDER, name, file), "utf8");
  const markdown = readOwnMarkdown(await read("text.md"), 1, "text.md");
  if (markdown.kind === "refused") throw new Error(markdown.problem.message);
  const report = sortProblems(markdown.problems).map(formatProblem).join("\n");
  expect(`${toHtml(markdown.tree).trim()}\n`).toBe(await read("expected.html"));
  expect(`${report}\n`.trimStart()).toBe(await read("report.txt"));
});
