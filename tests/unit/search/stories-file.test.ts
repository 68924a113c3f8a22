import { expect, it } from "vitest";
import { compare } from "@/lib/records/compare";
import { momentOf } from "@/lib/records/date";
import { readFold } from "@/lib/search/fold";
import { FOLD } from "@/lib/search/fold-table";
import { readStories, writeStories } from "@/lib/search/stories-file";
import { headlineLines, textLines } from "./plain-scan";
import { makeRecords } from "./texts";

it("what search knows of the newest stories survives writing", () => {
  const records = makeRecords(40).toSorted((a, b) => compare(momentOf(b.date), momentOf(a.date)));
  const { stories, fold } = readStories(writeStories(records, FOLD), readFold);
  expect(stories.length).toBe(40);
  for (const [index, record] of records.entries()) {
    const { section, places, people, ...shown } = record;
    expect(stories[index]).toEqual({
      story: shown,
      section: section ?? "",
      places: places.map(({ id }) => id),
      people,
      headline: headlineLines({ ...record, kicker: record.kicker ?? "", deck: record.deck ?? "" }).join("\n"),
      text: textLines(record).join("\n"),
    });
  }
  // Of thousands of traditional characters those that are there.
  expect(fold.get("檔")).toBe("档");
  expect(fold.size).toBeLessThan(60);
});

it("no story is as good as none, and a separator in a text parts nothing", () => {
  expect(readStories(writeStories([], FOLD), readFold).stories).toEqual([]);
  const [record] = makeRecords(1);
  if (!record) throw new Error("No record");
  const odd = { ...record, text: "一\u001e二\u001f三" };
  expect(readStories(writeStories([odd], FOLD), readFold).stories.map(({ story }) => story.text)).toEqual([
    "一 二 三",
  ]);
});
