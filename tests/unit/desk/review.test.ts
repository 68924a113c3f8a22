import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { openOn } from "./open";
import { SITE } from "./page";

const RULE = `${SITE}review: {steps: [一审, 二审, 三审], since: 2024-06-01}\n`;
const story = (date: string, more = "") =>
  `---\ntitle: 砝码\ndate: ${date}\nsection: life\n${more}---\n\n正文。\n`;
const PAGE = `---\ndate: 2024-06-23\npage: "01"\nname: 要闻\nstories:\n  - starts: 样例大桥提前合龙\n    slug: daqiao\n    section: life\n---\n\n# 样例大桥提前合龙\n\n**本报讯** 6月22日，样例大桥的最后一段钢梁吊装到位，比计划提前了二十天。\n`;
const URL = "/2024/06/23/a/";

it("nothing is published that has not gone through what the site asks for", async () => {
  const desk = await openOn({
    "site.yml": RULE,
    "stories/a.md": story("2024-06-23", "review: [{step: 一审, name: 高田, time: 2024-06-22 20:30}]\n"),
    "stories/draft.md": story("2024-06-23", "draft: true\n"),
    "stories/old.md": story("2024-05-31"),
    "pages/2024-06-23-01.md": PAGE,
  });
  const { problems } = await loadContent(desk.folder);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(formatReport(errors)).toMatchInlineSnapshot(`
    "content/pages/2024-06-23-01.md:6:13 错误 还没有一审、二审、三审，不能发布 [missing-review]
        → 审完在编辑台的稿件页上按“一审”，或写 review: [{step: 一审, name: 姓名, time: 年-月-日 时:分}]；先不发布的写 omit: true 和 reason
    content/stories/a.md:5:9 错误 还没有二审、三审，不能发布 [missing-review]
        → 审完在编辑台的稿件页上按“二审”，或写 review: [{step: 二审, name: 姓名, time: 年-月-日 时:分}]；先不发布的写 draft: true
    2 个错误，0 个提醒"
  `);
  expect(await (await desk.get("/desk/publish/")).text()).toContain("还没有二审、三审，不能发布");
});

it("each step is a button, and is written with the name and the time, for the office alone", async () => {
  const desk = await openOn({
    "site.yml": RULE,
    "stories/a.md": story("2024-06-23"),
    "pages/2024-06-23-01.md": PAGE,
  });
  const text = (file: string) => readFile(path.join(desk.folder, file), "utf8");
  const html = async (url = URL) => (await desk.get(`/desk/stories${url}`)).text();
  expect(await html()).toContain("还没有一审、二审、三审，不能发布");
  expect(await desk.act("review-story", { url: URL, step: "一审", name: " " })).toMatchObject({
    kind: "refused",
    message: "还没有写您的姓名",
  });
  // Enter in the field of the name presses none of the buttons.
  expect(await desk.act("review-story", { url: URL, name: "高田" })).toMatchObject({
    message: "不知道审的是哪一步",
    cure: "按那一步的按钮",
  });
  for (const step of ["一审", "二审", "三审"])
    expect(await desk.act("review-story", { url: URL, step, name: "高田" })).toMatchObject({
      message: `${step}记下了：高田`,
    });
  expect(await text("stories/a.md")).toBe(
    story(
      "2024-06-23",
      `review:\n${["一审", "二审", "三审"].map((step) => `  - {step: ${step}, name: 高田, time: 2024-06-24T08:00:00+08:00}\n`).join("")}`,
    ),
  );
  expect(await html()).toContain("要审的都审过了");

  const printed = "/2024/06/23/daqiao/";
  await desk.act("review-story", { url: printed, step: "一审", name: "高田" });
  expect(await text("pages/2024-06-23-01.md")).toContain(
    "    section: life\n    review:\n      - {step: 一审, name: 高田, time: 2024-06-24T08:00:00+08:00}\n",
  );
  expect(await html(printed)).toContain("还没有二审、三审，不能发布");
  const { content } = await loadContent(desk.folder);
  expect(JSON.stringify([content?.stories, content?.pages])).not.toContain("一审");
});

it("a site that asks for nothing shows nothing of it", async () => {
  const desk = await openOn({ "stories/a.md": story("2024-06-23") });
  expect(await (await desk.get(`/desk/stories${URL}`)).text()).not.toContain("审校");
  await writeFile(path.join(desk.folder, "stories/a.md"), story("2024-06-23"));
});
