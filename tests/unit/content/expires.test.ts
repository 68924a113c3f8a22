import { describe, expect, it } from "vitest";
import { nextDue } from "@/lib/publish/plan/plan";
import { endOf } from "@/lib/records/date";
import { archiveOf } from "@/lib/site/archive/archive";
import { contentOf, reportOf, story } from "../folder";

const ending = (expires: string) => ({ "stories/a.md": story("正文。\n", `expires: ${expires}`) });

describe("expires", () => {
  it.each([
    ["2024-06-30", "2024-07-01T00:00:00+08:00"],
    ["2024-12-31", "2025-01-01T00:00:00+08:00"],
    ["2024-02-28", "2024-02-29T00:00:00+08:00"],
    ["2024-06-30T18:00:00+08:00", "2024-06-30T18:00:00+08:00"],
  ])("%s is over at %s", (date, moment) => expect(endOf(date)).toBe(moment));

  it.each([
    ["2024-06-30", "2024-06-30T23:59:59+08:00", 1],
    ["2024-06-30", "2024-07-01T00:00:00+08:00", 0],
    ["2024-06-30 18:00", "2024-06-30T17:59:00+08:00", 1],
    ["2024-06-30 18:00", "2024-06-30T18:00:00+08:00", 0],
  ])("%s: at %s there are %i stories", async (expires, now, count) => {
    expect(archiveOf(await contentOf(ending(expires)), now).stories).toHaveLength(count);
  });

  it("on a day is due when the day has ended", async () => {
    const content = await contentOf(ending("2024-06-30"));
    expect(nextDue(content, "2024-06-30T12:00:00+08:00")).toBe("2024-06-30T16:00:00.000Z");
  });

  it("before the date is an error, on the same day is none", async () => {
    expect(await reportOf(ending("2024-06-22"))).toBe("");
    expect(await reportOf(ending("2024-06-21"))).toMatchInlineSnapshot(`
      "content/stories/a.md:5:10 错误 撤下日期 2024-06-21 早于日期 2024-06-22，稿件一天也不会出现 [expires-before-date]
          → 核对这两个日期；没有到期的时候就删去 expires
      1 个错误，0 个提醒"
    `);
    expect(
      await reportOf({
        "stories/a.md": story("正文。\n", "expires: 2024-06-22 07:00").replace(
          "date: 2024-06-22",
          "date: 2024-06-22 08:00",
        ),
      }),
    ).toContain("[expires-before-date]");
  });
});
