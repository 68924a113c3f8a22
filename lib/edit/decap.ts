import { write } from "@/lib/content/yaml/document";
import { ROLE_NAMES } from "@/lib/records/byline";
import type { Site } from "@/lib/records/site";

/** What Decap takes away from a file that it saves: said where its configuration is asked for, and at its head. */
export const DECAP_LOSS = [
  "存一次，那个文件里的注释全部丢掉，字段的次序、引号、空行都变样",
  "数字照它的意思改：date、08 之类不加引号的，可能写成别的样子",
  "只管稿件：版面、拆稿、存疑、首页、网址、更正和撤下它都不懂，别让它改这些文件",
  "它不检查：存了以后照样要 npm run check",
];

type Field = Record<string, unknown>;

const text = (name: string, label: string, more: Field = {}): Field => ({
  name,
  label,
  widget: "string",
  ...more,
});
const optional = { required: false };

/** `admin/config.yml` of Decap CMS for the stories of a site; `content`: the content's folder in the repository. */
export function decapConfig({ name, url, sections, places }: Site, content: string): string {
  const optionsOf = (list: readonly { id: string; name: string }[]) =>
    list.map((each) => ({ label: each.name, value: each.id }));
  const config = {
    backend: { name: "github", repo: "owner/repository", branch: "main" },
    local_backend: true,
    locale: "zh_Hans",
    site_url: url,
    media_folder: `${content}/media`,
    public_folder: "/media",
    collections: [
      {
        name: "stories",
        label: `${name}的稿件`,
        label_singular: "稿件",
        folder: `${content}/stories`,
        create: true,
        delete: false,
        extension: "md",
        format: "yaml-frontmatter",
        path: "{{year}}/{{month}}/{{slug}}",
        slug: "{{fields.slug}}",
        identifier_field: "title",
        summary: "{{title}}（{{date}}）",
        fields: [
          text("title", "标题"),
          text("slug", "网址名", {
            hint: "小写字母、数字和连字符，定了就不再改",
            pattern: ["^[a-z0-9]+(?:-[a-z0-9]+)*$", "只用小写字母、数字和连字符"],
          }),
          text("kicker", "引题", optional),
          text("deck", "副题", optional),
          text("date", "日期", {
            hint: "2024-06-23；定时发布写 2024-06-23T08:30:00+08:00",
            pattern: ["^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}\\+08:00)?$", "写成 2024-06-23"],
          }),
          text("expires", "到期撤下", { hint: "2024-06-30", ...optional }),
          { name: "section", label: "栏目", widget: "select", options: optionsOf(sections) },
          {
            name: "bylines",
            label: "署名",
            label_singular: "署名",
            widget: "list",
            ...optional,
            fields: [
              text("name", "姓名"),
              {
                name: "role",
                label: "身份",
                widget: "select",
                ...optional,
                options: Object.entries(ROLE_NAMES).map(([value, label]) => ({ label, value })),
              },
              text("outlet", "媒体", optional),
            ],
          },
          ...(places.length > 0
            ? [
                {
                  name: "places",
                  label: "地方",
                  widget: "select",
                  multiple: true,
                  ...optional,
                  options: optionsOf(places),
                },
              ]
            : []),
          {
            name: "photos",
            label: "图片",
            label_singular: "图片",
            widget: "list",
            ...optional,
            fields: [
              { name: "file", label: "图片文件", widget: "image" },
              text("alt", "图片内容", { hint: "读给看不见图的人" }),
              text("caption", "图片说明", optional),
              text("credit", "图片作者", optional),
            ],
          },
          { name: "draft", label: "草稿", widget: "boolean", default: true, ...optional },
          { name: "body", label: "正文", widget: "markdown" },
        ],
      },
    ],
  };
  const head = [
    "# Decap CMS 的设置，由 npm run schemas -- --decap 照 site.yml 写成；栏目、地方改了就再运行一次。",
    "# backend 要自己改：https://decapcms.org/docs/backends-overview/",
    "# 它带来的损失：",
    ...DECAP_LOSS.map((line) => `#   - ${line}。`),
  ];
  return `${head.join("\n")}\n${write(config)}`;
}

/** `admin/index.html`, which loads Decap in the browser. */
export const DECAP_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>稿件</title>
<script src="https://unpkg.com/decap-cms@^3.0.0/dist/decap-cms.js"></script>
</html>
`;
