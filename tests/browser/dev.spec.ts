import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../unit/port";
import { AT_LENGTH } from "./at-length";
import { expect, test } from "./test";

const root = path.resolve(import.meta.dirname, "../..");
const STORY = "stories/2026/11/cong-banmian-dao-wangye.md";
const URL_OF_STORY = "/2026/11/24/cong-banmian-dao-wangye/";

/** A page asks once a second whether a file has changed, and is then made anew. */
const SOON = { timeout: 120_000 };

// One after the other: a project has one `next dev` at a time.
test.describe.configure({ mode: "default" });

let folder: string;
let address: string;
let server: ChildProcess;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "preview "));
  // Without the printed page, which would be split for every reading.
  const isRead = (source: string) => !["pages", "ocr-fixes.yml"].includes(path.basename(source));
  await cp(path.join(root, "content"), folder, { recursive: true, filter: isRead });
  const port = await freePort();
  address = `http://localhost:${port}`;
  const args = ["--import", "tsx", "lib/cli/dev.ts", "--content", folder, "--port", String(port)];
  server = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
  await expect
    .poll(
      () =>
        // A page that is wanted: each template is compiled when it is first asked for.
        fetch(address + URL_OF_STORY).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 240_000 },
    )
    .toBe(true);
});

test.afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

test("an editor edits a file and sees it without a reload; a mistake is explained in the page", async ({
  page,
}) => {
  const file = path.join(folder, STORY);
  const text = await readFile(file, "utf8");

  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(address + URL_OF_STORY);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("一个版面怎样变成这个网站", SOON);
  // The tools work, and change nothing that React has not taken over.
  await expect(page.locator("site-settings button").first()).toHaveAttribute("aria-expanded", "false", SOON);
  expect(errors).toEqual([]);

  await writeFile(file, text.replace(/^title: .*$/m, "title: 改过的标题"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("改过的标题", SOON);

  await writeFile(file, text.replace(/^title: /m, "title："));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("内容有错误，暂不能发布", SOON);
  await expect(page.locator("pre")).toHaveText(
    `content/${STORY}:2:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]\n    → 改成半角冒号加一个空格，例如 title: 标题`,
    SOON,
  );

  await writeFile(file, text);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("一个版面怎样变成这个网站", SOON);
});

test(
  "drafts and what is to come stand at their addresses, with a note, and in a list",
  AT_LENGTH,
  async ({ page }) => {
    const draft =
      "---\ntitle: 草稿一篇\ndate: 2026-11-28\nsection: society\ndraft: true\n---\n还没有写完。\n";
    await writeFile(path.join(folder, "stories/cao-gao.md"), draft);
    await page.goto(`${address}/preview/`);
    await page.getByRole("link", { name: "草稿一篇" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("草稿一篇");
    await expect(page.getByRole("complementary", { name: "预览" })).toContainText(
      "草稿 读者现在看不到这一页",
    );
    // The page would load itself again, in the midst of the way to the next.
    await page.goto("about:blank");
    await writeFile(
      path.join(folder, "stories/cao-gao.md"),
      draft.replace("draft: true\n", "").replace("2026-11-28", "2999-12-05T08:30:00+08:00"),
    );
    await page.goto(`${address}/2999/12/05/cao-gao/`);
    await expect(page.getByRole("complementary", { name: "预览" })).toContainText(
      "定时：2999年12月5日 08:30",
    );
  },
);
