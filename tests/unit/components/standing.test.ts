import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AboutPage } from "@/components/standing/about-page";
import { AccessibilityPage } from "@/components/standing/accessibility-page";
import { archiveOf } from "@/lib/site/archive/archive";
import { aboutView } from "@/lib/site/pages/about";
import { accessibilityView } from "@/lib/site/pages/accessibility";
import { contentOf, type Files, reportOf } from "../folder";

const SITE = [
  "name: 样例报",
  "url: https://news.example.cn",
  "description: 样例",
  "sections: [{id: rural, name: 三农}]",
];

async function pagesOf(files: Files, ...legal: string[]) {
  const archive = archiveOf(
    await contentOf({ "site.yml": [...SITE, ...legal, ""].join("\n"), ...files }),
    "2026-01-01",
  );
  return {
    about: renderToStaticMarkup(createElement(AboutPage, { view: aboutView(archive) })),
    accessibility: renderToStaticMarkup(
      createElement(AccessibilityPage, { view: accessibilityView(archive) }),
    ),
  };
}

const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

describe("what the standing pages say of the paper", () => {
  it("leaves out what site.yml does not give: no way to reach the paper, no licence", async () => {
    const { about, accessibility } = await pagesOf({});
    for (const page of [about, accessibility]) {
      expect(main(page)).not.toMatch(/联系|反映问题|编辑部|版权|许可|mailto:|tel:|undefined|null/);
      expect(page).not.toContain('href="#contact"');
    }
  });

  it("is what site.yml gives, with links that devices know", async () => {
    const { about, accessibility } = await pagesOf(
      {},
      "legal: {contact: 样例邮箱 a@news.example.cn, report: 0635-0000000, copyright: 样例版权, licence: '000'}",
    );
    expect(about).toContain('<a href="#contact">编辑部</a>');
    expect(about).toContain("<p>样例版权。</p>");
    for (const page of [about, accessibility]) {
      expect(main(page)).toContain('href="mailto:a@news.example.cn"');
      expect(main(page)).toContain('href="tel:0635-0000000"');
    }
  });
});

describe("content/about.md", () => {
  it("is what the paper says of itself, before the rest", async () => {
    const { about } = await pagesOf({ "about.md": "# 我们\n\n样例的**一段**话。\n" });
    expect(main(about)).toContain("<p>样例的<strong>一段</strong>话。</p>");
    expect(about.indexOf("样例的")).toBeLessThan(about.indexOf('id="reading"'));
    expect(about).not.toContain("逐处有记录");
    expect(about.match(/<h1/g)?.length).toBe(1);
  });

  it("is checked as stories are", async () => {
    expect(
      await reportOf({ "about.md": "一段\n\n<script>alert(1)</script>\n\n![图](/media/none.png)\n" }),
    ).toMatchInlineSnapshot(`
      "content/about.md:5:1 错误 找不到图片 /media/none.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      content/about.md:3:1 提醒 正文里的 <script> 不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      1 个错误，1 个提醒"
    `);
  });
});

it("the statement names both standards, and when it was last looked at", async () => {
  const { accessibility } = await pagesOf({});
  expect(accessibility).toContain("2.2 版 AA 级");
  expect(accessibility).toContain("GB/T 37668—2019");
  expect(accessibility).toMatch(/<time dateTime="\d{4}-\d\d-\d\d">/);
});
