import { expect, it } from "vitest";
import { renderFeed } from "@/components/machine/feed";

it("is XML whatever the text holds, with links that lead to the site", () => {
  const xml = renderFeed({
    kind: "feed",
    title: "样例报",
    description: "样例",
    site: "https://news.example.cn",
    url: "https://news.example.cn/feed.xml",
    updated: "2024-06-22T00:00:00+08:00",
    copyright: "样例报",
    items: [
      {
        url: "https://news.example.cn/2024/06/22/a/",
        title: "换页\f与]]>和]]>",
        summary: "退格\b",
        date: "2024-06-22T00:00:00+08:00",
        authors: ["高田"],
        section: "三农",
        body: {
          kind: "markdown",
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
    ],
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those must not be there.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  expect(xml.split("<![CDATA[").length).toBe(xml.split("]]>").length);
  expect(xml).toContain('<a href="https://news.example.cn/about/">');
});
