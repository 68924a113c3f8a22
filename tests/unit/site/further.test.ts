import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { furtherView } from "@/lib/site/pages/further";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const own = (title: string, date: string, section = "rural", text = "样例文字。") =>
  markdown([`title: ${title}`, `date: ${date}`, `section: ${section}`], text);

/** A printed page of stories with these headlines. */
const page = (day: string, ...headlines: string[]) =>
  markdown(
    [
      `date: ${day}`,
      'page: "01"',
      "name: 要闻",
      "stories:",
      ...headlines.map((headline, index) => `  - {starts: ${headline}, slug: p${index}, section: rural}`),
    ],
    headlines
      .map((headline) => `# ${headline}\n\n□本报记者 测试甲\n\n样例文字在这里，写到这里为止。\n`)
      .join("\n"),
  );

async function furtherIn(files: Files, url: string) {
  const archive = archiveOf(await contentOf(files), NOW);
  const story = archive.byUrl.get(url);
  if (!story) throw new Error(`No story ${url}`);
  return furtherView(story, archive);
}

describe("the stories beside a printed one", () => {
  const files = { "pages/a.md": page("2024-06-22", "样例丰收", "样例灌溉", "样例抗旱") };
  const labels = async (url: string) => {
    const { turn } = await furtherIn(files, url);
    return [turn.within, turn.previous?.label, turn.next?.label, turn.month];
  };

  it("are those before and after it on its page", async () => {
    expect(await labels("/2024/06/22/p0/")).toEqual(["page", undefined, "样例灌溉", null]);
    expect(await labels("/2024/06/22/p1/")).toEqual(["page", "样例丰收", "样例抗旱", null]);
    expect(await labels("/2024/06/22/p2/")).toEqual(["page", "样例灌溉", undefined, null]);
  });

  it("are listed whole, itself marked", async () => {
    const { samePage } = await furtherIn(files, "/2024/06/22/p1/");
    expect(samePage.map(({ label, current }) => [label, current])).toEqual([
      ["样例丰收", false],
      ["样例灌溉", true],
      ["样例抗旱", false],
    ]);
  });
});

describe("the stories beside an editor's", () => {
  const files = {
    "stories/a.md": own("甲稿", "2024-06-01"),
    "stories/other.md": own("他栏", "2024-06-15", "economy"),
    "stories/b.md": own("乙稿", "2024-06-22T08:00:00+08:00"),
    "stories/c.md": own("丙稿", "2024-06-22T09:00:00+08:00"),
    "stories/d.md": own("丁稿", "2024-06-23"),
  };

  it("are the section's older one, and the newer one of the same day", async () => {
    const { turn } = await furtherIn(files, "/2024/06/22/b/");
    expect(turn).toMatchObject({ previous: { label: "甲稿" }, next: { label: "丙稿" }, month: null });
  });

  it("end with the day, from where the way leads to the section's month", async () => {
    const { turn } = await furtherIn(files, "/2024/06/22/c/");
    expect(turn).toMatchObject({
      previous: { label: "乙稿" },
      next: null,
      month: { label: "三农栏目", url: "/section/rural/2024-06/" },
    });
  });

  it("are the same for a printed story that stands alone on its page", async () => {
    const alone = { ...files, "pages/a.md": page("2024-06-02", "样例丰收") };
    const { turn, samePage } = await furtherIn(alone, "/2024/06/02/p0/");
    expect(turn).toMatchObject({ within: "section", previous: { label: "甲稿" }, next: null });
    expect(samePage).toHaveLength(1);
  });
});

describe("the way on", () => {
  const about = (day: string, title = `样例灌区抗旱${day.slice(8)}`) =>
    own(title, day, "rural", "样例灌区，样例抗旱。");
  const days = ["10", "11", "12", "13", "14", "15"].map((day) => `2024-06-${day}`);
  const files = Object.fromEntries(days.map((day) => [`stories/s${day.slice(8)}.md`, about(day)]));

  it("names no story twice", async () => {
    const { turn, related, earlier } = await furtherIn(files, "/2024/06/15/s15/");
    expect(turn.previous?.url).toBe("/2024/06/14/s14/");
    expect(related.map(({ url, reason }) => [url, reason])).toEqual(
      ["13", "12", "11"].map((day) => [`/2024/06/${day}/s${day}/`, "同涉：抗旱、灌区"]),
    );
    expect(earlier.map(({ url }) => url)).toEqual(["/2024/06/10/s10/"]);
  });

  it("does not depend on what files are called", async () => {
    const renamed = Object.fromEntries(
      days.map((day, index) => [
        `stories/z${9 - index}.md`,
        about(day).replace("title:", `slug: s${day.slice(8)}\ntitle:`),
      ]),
    );
    expect(await furtherIn(renamed, "/2024/06/15/s15/")).toEqual(await furtherIn(files, "/2024/06/15/s15/"));
  });

  it("leads to no story that was taken down or has expired", async () => {
    const gone = {
      ...files,
      "stories/s13.md": about("2024-06-13").replace(
        "---\n\n",
        "takedown: {date: 2024-07-01, reason: 测试}\n---\n\n",
      ),
      "stories/s12.md": about("2024-06-12").replace("---\n\n", "expires: 2025-01-01\n---\n\n"),
    };
    const { related } = await furtherIn(gone, "/2024/06/15/s15/");
    expect(related.map(({ url }) => url)).toEqual(["/2024/06/11/s11/", "/2024/06/10/s10/"]);
  });
});
