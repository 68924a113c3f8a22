import { expect, it } from "vitest";
import { bodyView } from "@/lib/site/story/body";
import { summaryOf } from "@/lib/site/story/teaser";
import { story, storyOf } from "../folder";

const DATELINE = "dateline: {outlet: 本报, place: 聊城, kind: 讯}";

it("the dateline stands before the first words of an editor's text, whatever it begins with", async () => {
  const text = bodyView(await storyOf({ "stories/a.md": story("样例文字。\n", DATELINE) }));
  expect(JSON.stringify(text)).toContain(
    '"tagName":"p","properties":{},"children":[{"type":"element","tagName":"b"',
  );
  const table = bodyView(await storyOf({ "stories/a.md": story("| 甲 |\n| - |\n| 乙 |\n", DATELINE) }));
  expect(table.kind === "markdown" && table.tree.children[0]).toMatchObject({ tagName: "p" });
});

it("the figures that lead to notes are not in a summary", async () => {
  expect(
    summaryOf(await storyOf({ "stories/a.md": story("这一段样例文字有一条注[^1]。\n\n[^1]: 注文。\n") })),
  ).toBe("这一段样例文字有一条注。");
});
