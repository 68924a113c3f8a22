import path from "node:path";
import { describe, expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { classify } from "@/lib/newspaper/reading/classify";
import { splitPage } from "@/lib/newspaper/split";
import { labelledPages } from "../../score/labelled-pages";
import { measure } from "../../train/measure";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/pages-unmet");

/** What is wrong in stories of these pages, by page and the story's place; all else must be right. A reading that becomes right goes from here. */
const STILL_WRONG: Readonly<Record<string, readonly string[]>> = {};

describe("pages of kinds that were once misread", () => {
  const pages = labelledPages(FOLDER);

  it("are there", () => {
    expect(pages.map(({ name }) => name.slice(0, 2))).toEqual([
      "01",
      "02",
      "03",
      "04",
      "05",
      "06",
      "07",
      "08",
      "09",
    ]);
  });

  it.each(pages)("$name is read so", (page) => {
    const { stories } = measure({ ...page, paper: page.name, habit: "unmet" }, (facts) => classify(facts));
    const wrong = stories.flatMap((story) =>
      story.wrong.length === 0
        ? []
        : `${story.story}: ${story.wrong.join(" ")}${story.warned ? "" : ", in silence"}`,
    );
    expect(wrong).toEqual(STILL_WRONG[page.name] ?? []);
  });

  it("no kicker of short words becomes a person", () => {
    const page =
      "一口老井 两家人\n\n## 柳村分水分出好邻居\n\n——东沟乡用水协会纪事\n\n□ 本 报 记 者 司马光明\n\n东沟乡山高石头多，早年间浇一亩果树要挑四十担水。去年开春，乡里把水引上了山，两家人合用一口老井。\n";
    expect(toContract(splitPage(page)).stories).toMatchObject([
      {
        headline: { kicker: "一口老井 两家人", main: "柳村分水分出好邻居" },
        bylines: [{ name: "司马光明" }],
      },
    ]);
  });
});
