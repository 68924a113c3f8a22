import { expect, it } from "vitest";
import { mendAll } from "@/lib/adopt/text/mend-all";
import { mendingOf, type Task } from "@/lib/adopt/text/mending";

it("many texts are mended in threads, as one is", async () => {
  const tasks: Task[] = Array.from({ length: 120 }, (_, index) => ({
    source: `${index}.md`,
    text: `第${index}篇 {{ 甲 }}。`,
  }));
  const counts: number[] = [];
  const made = await mendAll([...tasks, { source: "plain.md", text: "平常的一段。" }], (done) =>
    counts.push(done),
  );
  expect(made.size).toBe(121);
  expect(counts.at(-1)).toBe(121);
  for (const task of [tasks[0], tasks[119]]) if (task) expect(made.get(task.source)).toEqual(mendingOf(task));
  expect(made.get("0.md")?.mended).toEqual(expect.objectContaining({ text: "第0篇 \\{{ 甲 }}。" }));
}, 120_000);
