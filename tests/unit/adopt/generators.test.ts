import { describe, expect, it } from "vitest";
import { archive, PICTURE } from "./adopted";

describe("an archive of Hexo's", () => {
  it("becomes stories: asset folders, references, code blocks, quotations", async () => {
    const tried = await archive({
      "_config.yml": "url: https://old.example.cn\nroot: /\npermalink: :year/:month/:day/:title/\n",
      "source/_posts/hello.md":
        'title: 样例稿件\ndate: 2019-01-02 03:04:05\ncategories: [生活]\ntags: [甲, 乙]\n---\n{% asset_img a.png 小图 %}\n\n见 {% post_link other %}。\n\n{% codeblock lang:js %}\nvar a = "{{ b }}";\n{% endcodeblock %}\n\n{% blockquote 高田 %}\n引的话。\n{% endblockquote %}\n',
      "source/_posts/hello/a.png": PICTURE,
      "source/_posts/other.md":
        '---\ntitle: 另一篇\ndate: 2019-01-03\npermalink: custom/other.html\n---\n\n正文。<!-- more -->\n\n![没有](none.png "说明")\n\n<video controls><source src="https://v.example.cn/a.mp4">旧浏览器</video>\n',
      "source/about/index.md": "---\ntitle: 关于\n---\n",
    });
    await tried.run();
    expect(await tried.read("stories/2019/01/hello.md")).toMatchInlineSnapshot(`
      "---
      title: 样例稿件
      date: 2019-01-02T03:04:05+08:00
      section: life
      ---

      ![小图](/media/2019/01/a.png "小图")

      见 [另一篇](/2019/01/03/other/)。

      \`\`\`js
      var a = "{{ b }}";
      \`\`\`

      > 引的话。
      >
      > ——高田
      "
    `);
    expect(await tried.read("stories/2019/01/other.md")).toMatchInlineSnapshot(`
      "---
      title: 另一篇
      date: 2019-01-03
      section: 未归栏
      aliases: [/custom/other.html/]
      ---

      正文。<!-- more -->

      没有

      [视频](<https://v.example.cn/a.mp4>)
      "
    `);
    expect((await tried.check()).code).toBe(0);
  });
});

describe("an archive of Jekyll's", () => {
  it("becomes stories: categories by folders, includes, raw code, kramdown's marks", async () => {
    const tried = await archive({
      "_config.yml": "url: https://old.example.cn\nbaseurl: /blog\npermalink: pretty\n",
      "news/_posts/2018-03-04-qiao.md":
        '---\nlayout: post\ntitle: "大桥"\nauthor: 高田\n---\n* TOC\n{:toc}\n\n## 进展\n{: #jin .big}\n\n{% include figure.html src="/img/a.png" caption="桥" %}\n\n见[学校]({% post_url 2018-03-05-xue-xiao %}){:target="_blank"}和[首页]({{ site.baseurl }}/)。\n\n{% highlight ruby %}\nputs "{{ x }}"\n{% endhighlight %}\n\n{% raw %}{{ 照印 }}{% endraw %}，{{ page.views }}。\n',
      "_posts/2018-03-05-xue-xiao.html":
        '---\ntitle: 学校\npublished: false\n---\n<p>正文<br>第二行，<a href="/blog/news/2018/03/04/qiao/">大桥</a>。</p>\n<script>x()</script>\n<iframe src="https://v.example.cn/1"></iframe>\n',
      "img/a.png": PICTURE,
    });
    await tried.run();
    expect(await tried.read("stories/2018/03/qiao.md")).toMatchInlineSnapshot(`
      "---
      title: 大桥
      date: 2018-03-04
      section: news
      bylines: [{name: 高田, role: author}]
      aliases: [/blog/news/2018/03/04/qiao/]
      ---

      ## 进展

      ![桥](/media/2018/03/a.png "桥")

      见[学校](/2018/03/05/xue-xiao/)和[首页](https://old.example.cn/blog/)。

      \`\`\`ruby
      puts "{{ x }}"
      \`\`\`

      \\{{ 照印 }}，\`{{ page.views }}\`。
      "
    `);
    expect(await tried.read("stories/2018/03/xue-xiao.md")).toMatchInlineSnapshot(`
      "---
      title: 学校
      date: 2018-03-05
      section: 未归栏
      aliases: [/blog/2018/03/05/xue-xiao/]
      draft: true
      ---

      正文

      第二行，[大桥](/2018/03/04/qiao/)。

      <https://v.example.cn/1>
      "
    `);
    expect((await tried.check()).code).toBe(0);
  });
});
