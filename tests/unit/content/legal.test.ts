import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { contentFolder, reportOf } from "../folder";

async function reportFor(url: string): Promise<string> {
  const site = await readFile(path.join(await contentFolder({}), "site.yml"), "utf8");
  return reportOf({ "site.yml": `${site}\nlegal:\n  police: {number: 样公网安备 1号, url: "${url}"}\n` });
}

it.each(["https://beian.mps.gov.cn/", "http://beian.example/", "mailto:a@news.example", "tel:+8663500000"])(
  "the footer may lead to %s",
  async (url) => {
    expect(await reportFor(url)).toBe("");
  },
);

it.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//evil.example/",
])("the footer leads nowhere else: %s", async (url) => {
  expect(await reportFor(url)).toContain("[invalid-url]");
});

it("says what the footer may lead to", async () => {
  expect(await reportFor("javascript:alert(1)")).toMatchInlineSnapshot(`
    "content/site.yml:13:35 错误 公安备案的查询网址 url 的“javascript:alert(1)”不对，应是 https://、http://、mailto: 或 tel: 开头的网址 [invalid-url]
        → 写成 url: https://beian.mps.gov.cn/
    1 个错误，0 个提醒"
  `);
});
