import { expect, it } from "vitest";
import { load, story } from "../folder";

const summaries = async (text: string) => {
  const { summaryOf } = await import("@/lib/site/story/teaser");
  const { content, problems } = await load({ "stories/a.md": text });
  return {
    summary: content?.stories.map(summaryOf),
    section: content?.stories.map(({ section }) => section),
    rules: problems.map(({ rule }) => rule),
  };
};

it("an editor's summary stands for the first paragraph; a story may be in no section on purpose", async () => {
  const plain = story("这是正文的第一段，说明事情的经过。");
  expect(await summaries(plain)).toMatchObject({
    summary: ["这是正文的第一段，说明事情的经过。"],
    rules: [],
  });
  const own = plain.replace(/section: \w+/, "section: 未归栏\nsummary: 编辑写的摘要");
  expect(await summaries(own)).toEqual({ summary: ["编辑写的摘要"], section: [null], rules: [] });
});
