import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, it, vi } from "vitest";
import { atDesk } from "@/lib/desk/inbox/report-view";
import { placeIn, receive } from "@/lib/desk/inbox/upload";
import { PATIENCE } from "../../patience";
import { temporaryFolder } from "../folder";
import { openOn } from "./open";
import { PAGE, PAGE_FILE } from "./page";

const BATCH = "00000000-0000-4000-8000-000000000001";
const BODY = PAGE.slice(PAGE.indexOf("\n\n全市") + 2);

const send = (desk: Awaited<ReturnType<typeof openOn>>, name: string, body: string) =>
  desk.post(`/desk/upload/${BATCH}/${encodeURIComponent(name)}/`, body, {
    "content-type": "application/octet-stream",
  });

it("takes files, imports them, and reports in the form's words", async () => {
  const desk = await openOn({});
  const written = path.join(desk.folder, PAGE_FILE);
  expect((await send(desk, "第一期/2024-06-23-02.txt", BODY)).status).toBe(200);
  expect((await send(desk, "page.txt", "# 标题\n\n正文。\n")).status).toBe(200);
  expect((await send(desk, "bad.pdf", "x")).status).toBe(200);
  const reply = await desk.act("import", { batch: BATCH, files: 3 });
  expect(reply).toMatchObject({ kind: "done", message: "收到 3 个文件，开始导入" });
  const report = await vi.waitFor(async () => {
    const html = await (await desk.get("/desk/in/")).text();
    expect(html).toContain("data-report");
    return html;
  }, PATIENCE);
  expect(await readFile(written, "utf8")).toContain(BODY);
  expect(report).toContain('href="/desk/pages/2024-06-23-02/"');
  expect(report).toContain("这不是 PDF：文件里没有 %PDF- 的开头");
  expect(report).toContain("单独导入这个文件，填上日期；或把日期和版次写进文件名");
  expect((await readdir(desk.folder)).sort()).toEqual(["pages", "site.yml"]);
});

it("refuses what is no day before anything is imported", async () => {
  const desk = await openOn({});
  const asked = (more: object) => desk.act("import", { batch: BATCH, files: 2, ...more });
  expect(await asked({ date: "昨天" })).toMatchObject({ message: "“昨天”不是日期" });
  expect(await asked({ page: "02" })).toMatchObject({ message: "版次和版名只能用于一个文件" });
  expect(await desk.act("import", { batch: "../..", files: 1 })).toMatchObject({ kind: "refused" });
});

it("puts no file outside of its folder, and none where a name is not one of every system", () => {
  expect(placeIn("/tmp/x", "第一期/A01.pdf")).toBe(path.join("/tmp/x", "第一期", "A01.pdf"));
  const bad = [
    "",
    "../a.txt",
    "a/../../b",
    "/etc/passwd",
    "a//b",
    ".hidden",
    "a/.b",
    "a\\b",
    "C:a",
    "a\0",
    "a.",
    "长".repeat(200),
  ];
  for (const name of bad) expect([name, placeIn("/tmp/x", name)]).toEqual([name, null]);
});

it("leaves nothing of what was cut off or is too large", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, "a.txt");
  expect(await receive(Readable.from([Buffer.from("12345")]), file, 4)).toMatchObject({ status: 413 });
  const broken = new Readable({
    read() {
      this.destroy(new Error("gone"));
    },
  });
  expect(await receive(broken, file)).toMatchObject({ status: 400 });
  await expect(stat(file)).rejects.toThrow("ENOENT");
  expect(await readdir(folder)).toEqual([]);
  expect(await receive(Readable.from([Buffer.from("12345")]), file)).toBeNull();
  expect(await readFile(file, "utf8")).toBe("12345");
});

it("says cures in the words of the desk", () => {
  expect(atDesk("要用这份识别文字换下旧的，加上 --force；已定的都会保留")).toBe(
    "要用这份识别文字换下旧的，勾上“换下已有的”；已定的都会保留",
  );
  expect(
    atDesk(
      "核对原版，在 lines: 里写一条：是主题写 - {text: '甲', is: headline}，是正文写 - {text: '甲', is: paragraph}",
    ),
  ).toBe("点开这一版，对照原版看这一行，按键说它是什么");
  expect(atDesk("单独导入这个文件，加上 --page 02；或……")).toBe("单独导入这个文件，填上版次；或……");
});
