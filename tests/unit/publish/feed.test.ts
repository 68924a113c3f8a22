import { expect, it } from "vitest";
import { renderRss } from "@/components/machine/feed";

it("a feed is XML whatever the text holds, with links that lead to the site", () => {
  const xml = renderRss({
    kind: "feed",
    title: "样例报",
    description: "样例",
    link: "https://news.example.cn/",
    urls: {
      rss: "https://news.example.cn/feed.xml",
      atom: "https://news.example.cn/atom.xml",
      json: "https://news.example.cn/feed.json",
    },
    hub: null,
    paper: "样例报",
    icon: "https://news.example.cn/icon-512.png",
    updated: "2024-06-22T00:00:00+08:00",
    copyright: "样例报",
    items: [
      {
        url: "https://news.example.cn/2024/06/22/a/",
        title: "换页\f与]]>和]]>",
        summary: "退格\b，1<2",
        date: "2024-06-22T00:00:00+08:00",
        updated: "2024-06-25T00:00:00+08:00",
        authors: ["高田"],
        section: "三农",
        places: [],
        photos: [],
        content: {
          kicker: null,
          deck: null,
          suppliedNote: null,
          corrections: [
            { id: "a", date: "2024-06-25", dateLabel: "2024年6月25日", text: "三]]>应为四", by: "编辑部" },
          ],
          picture: null,
          gallery: [],
          photoNotes: [],
          body: {
            kind: "markdown",
            hasTable: false,
            pictures: {},
            tree: {
              type: "root",
              children: [
                {
                  type: "element",
                  tagName: "a",
                  properties: { href: "/about/" },
                  children: [{ type: "text", value: "]]>" }],
                },
              ],
            },
          },
        },
      },
    ],
  });
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\u{10ffff}]/u);
  expect(xml.split("<![CDATA[").length).toBe(xml.split("]]>").length);
  expect(xml).toContain(
    '<h2>更正</h2><p><time datetime="2024-06-25">2024年6月25日</time> 三]]&gt;应为四（编辑部）</p></section><div><a href',
  );
  expect(xml).toContain("<description><![CDATA[退格，1&lt;2]]></description>");
  expect(xml).toContain("<atom:updated>2024-06-25T00:00:00+08:00</atom:updated>");
  expect(xml).toContain('<a href="https://news.example.cn/about/">');
});
