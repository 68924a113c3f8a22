import { describe, expect, it } from "vitest";
import { archive, PICTURE } from "./adopted";

const GHOST = {
  db: [
    {
      data: {
        posts: [
          {
            id: "1",
            title: "样例稿件",
            slug: "sample",
            html: '<p>正文<strong>要紧</strong>。</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/2020/a.png" alt="图"><figcaption>说明</figcaption></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example.cn/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">别处</div></div></a></figure><p>见<a href="__GHOST_URL__/second/">第二篇</a>。</p>',
            status: "published",
            published_at: "2020-05-06T07:08:09.000Z",
            updated_at: "2020-05-06T08:00:00.000Z",
            custom_excerpt: "摘要。",
            author_id: "9",
          },
          {
            id: "2",
            title: "第二篇",
            slug: "second",
            html: "<p>只给订户看的。</p>",
            status: "published",
            visibility: "paid",
            published_at: "2020-05-07T07:08:09.000Z",
          },
          {
            id: "3",
            title: "只有编辑器格式",
            slug: "lexical",
            html: null,
            lexical: "{}",
            status: "draft",
            created_at: "2020-05-08T00:00:00.000Z",
          },
          {
            id: "4",
            title: "关于",
            slug: "about",
            html: "<p>页</p>",
            type: "page",
            status: "published",
            published_at: "2020-05-08T00:00:00.000Z",
          },
        ],
        tags: [{ id: "5", name: "要闻" }],
        users: [{ id: "9", name: "高田" }],
        posts_tags: [{ post_id: "1", tag_id: "5" }],
      },
    },
  ],
};

describe("an export of Ghost's", () => {
  it("becomes stories; what was for subscribers is a draft", async () => {
    const tried = await archive(
      { "export.json": JSON.stringify(GHOST), "content/images/2020/a.png": PICTURE },
      "export.json",
    );
    const { said } = await tried.run();
    expect(await tried.read("stories/2020/05/sample.md")).toMatchInlineSnapshot(`
      "---
      title: 样例稿件
      date: 2020-05-06T15:08:09+08:00
      section: news
      bylines: [{name: 高田, role: author}]
      summary: 摘要。
      aliases: [/sample/]
      ---

      正文**要紧**。

      ![图](/media/2020/05/a.png "说明")

      [别处](https://a.example.cn/)

      见[第二篇](/2020/05/07/second/)。
      "
    `);
    expect(await tried.read("stories/2020/05/second.md")).toContain("draft: true");
    expect(said).toContain("只有编辑器自己的格式，没有网页正文（1 处，1 个文件）");
    expect((await tried.check()).code).toBe(0);
  });
});

const item = (id: number, fields: string, content: string) => `<item>
<title><![CDATA[稿件 ${id} &amp; 其他]]></title><link>https://old.example.cn/2021/02/0${id}/post-${id}/</link>
<dc:creator><![CDATA[gt]]></dc:creator><wp:post_id>${id}</wp:post_id><wp:post_date>2021-02-0${id} 10:00:00</wp:post_date>
<wp:post_date_gmt>2021-02-0${id} 02:00:00</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name><wp:post_type>post</wp:post_type>
${fields}<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded></item>`;

const WXR = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example.cn</wp:base_blog_url>
<wp:author><wp:author_login>gt</wp:author_login><wp:author_display_name><![CDATA[高田]]></wp:author_display_name></wp:author>
${item(1, '<category domain="category" nicename="x"><![CDATA[生活]]></category>', '第一段\n第二行\n\n[caption id="a" width="9"]<img src="https://old.example.cn/wp-content/uploads/2021/a-300x200.png" alt="图" /> 图的说明[/caption]\n\n[ratings id="7"]\n<pre>a\n\nb</pre>\n见<a href="https://old.example.cn/2021/02/02/post-2/">第二篇</a>')}
${item(2, "<wp:status>private</wp:status>", "<!-- wp:paragraph -->\n<p>块编辑器的<em>正文</em>。</p>\n<!-- /wp:paragraph -->\n<!-- wp:latest-posts /-->")}
${item(3, "<wp:status>trash</wp:status>", "扔掉的")}
</channel></rss>`;

describe("an export of WordPress's", () => {
  it("becomes stories: paragraphs of lines, captions, blocks; what is private is a draft", async () => {
    const tried = await archive({ "wp.xml": WXR, "wp-content/uploads/2021/a.png": PICTURE });
    const { said } = await tried.run();
    expect(await tried.read("stories/2021/02/post-1.md")).toMatchInlineSnapshot(`
      "---
      title: 稿件 1 & 其他
      date: 2021-02-01T10:00:00+08:00
      section: life
      bylines: [{name: 高田, role: author}]
      ---

      第一段

      第二行

      ![图](/media/2021/02/a.png "图的说明")

      [ratings id="7"]

      \`\`\`
      a

      b
      \`\`\`

      见[第二篇](/2021/02/02/post-2/)
      "
    `);
    expect(await tried.read("stories/2021/02/post-2.md")).toMatchInlineSnapshot(`
      "---
      title: 稿件 2 & 其他
      date: 2021-02-02T10:00:00+08:00
      section: 未归栏
      bylines: [{name: 高田, role: author}]
      draft: true
      ---

      块编辑器的*正文*。
      "
    `);
    expect(said).toContain("在回收站里（1 处，1 个文件）");
    expect((await tried.check()).code).toBe(0);
  });
});
