/** What each field is called, what it must be, and how it is written: the words of problem messages. */
export const FIELDS: Record<string, { label: string; expected: string; example: string }> = {
  title: { label: "标题", expected: "一行文字", example: "title: 手机变“砝码” 计量惠民生" },
  date: {
    label: "日期",
    expected: "日历上有的日期",
    example: "date: 2024-06-22（或 2024-06-22T08:30:00+08:00）",
  },
  updated: { label: "更新日期", expected: "日历上有的日期", example: "updated: 2024-06-23" },
  expires: { label: "撤下日期", expected: "日历上有的日期", example: "expires: 2024-12-31" },
  section: { label: "栏目", expected: "site.yml 里的栏目", example: "section: economy" },
  slug: { label: "网址名", expected: "小写字母、数字和连字符", example: "slug: tudou-caishou" },
  page: { label: "版次", expected: "两位数字", example: 'page: "01"' },
  name: { label: "名称", expected: "一行文字", example: "name: 要闻" },
  "bylines.name": { label: "姓名", expected: "一行文字", example: "name: 高田" },
  "sections.name": { label: "栏目名", expected: "一行文字", example: "name: 经济" },
  "places.name": { label: "地名", expected: "一行文字", example: "name: 茌平区" },
  dateBasis: {
    label: "刊期依据",
    expected: "printed、editor 或 latest-event",
    example: "dateBasis: printed",
  },
  starts: { label: "定位文字", expected: "该稿的标题或首句", example: "starts: “订单”土豆采收忙" },
  role: {
    label: "署名身份",
    expected: "reporter、correspondent、photographer、intern、editor 或 author",
    example: "role: reporter",
  },
  draft: { label: "草稿标记", expected: "true 或 false", example: "draft: true" },
  bylines: { label: "署名", expected: "一个列表", example: "bylines: [{name: 高田, role: reporter}]" },
  stories: {
    label: "稿件清单",
    expected: "一个列表",
    example: "stories:\n  - starts: 标题\n    slug: biaoti\n    section: economy",
  },
  url: {
    label: "网站地址",
    expected: "http:// 或 https:// 开头、不带路径的地址",
    example: "url: https://news.example.cn",
  },
  sections: { label: "栏目表", expected: "一个列表", example: "sections: [{id: economy, name: 经济}]" },
  id: { label: "代号", expected: "小写字母、数字和连字符，以字母开头", example: "id: economy" },
  description: { label: "简介", expected: "一行文字", example: "description: 聊城本地新闻" },
  wrong: { label: "误识文字", expected: "OCR 认错的文字", example: "wrong: 砵码" },
  region: { label: "报道地区", expected: "省、市或区县的名称", example: "region: 山东省聊城市" },
  file: { label: "图片文件", expected: "content/media/ 里的路径", example: "file: media/2024/tudou.jpg" },
  leads: { label: "可做头条", expected: "true 或 false", example: "leads: false" },
  kicker: { label: "引题", expected: "一行文字", example: "kicker: 计量进万家" },
  deck: { label: "副题", expected: "一行文字", example: "deck: 全市开展民生计量专项行动" },
  headline: { label: "标题", expected: "一行文字", example: "headline: 施工供水两不误" },
  places: { label: "地方", expected: "一个列表", example: "places: [chiping]" },
  photos: {
    label: "图片",
    expected: "一个列表",
    example: "photos: [{file: media/2024/tudou.jpg, alt: 收获土豆的田地}]",
  },
  corrections: {
    label: "报道更正",
    expected: "一个列表",
    example: "corrections: [{date: 2024-06-23, text: 更正的话}]",
  },
  text: { label: "更正的话", expected: "一行文字", example: "text: 第二段的“2023年”应为“2024年”" },
  dateline: {
    label: "电头",
    expected: "媒体、地点和讯或电",
    example: "dateline: {outlet: 本报, place: 聊城, kind: 讯}",
  },
  outlet: { label: "媒体", expected: "一行文字", example: "outlet: 本报" },
  kind: { label: "讯或电", expected: "讯 或 电", example: "kind: 讯" },
  context: { label: "语境", expected: "一段文字或一个列表", example: "context: [聊城市在平区]" },
  right: { label: "正确文字", expected: "印在报上的文字", example: "right: 砝码" },
  keywords: { label: "关键词", expected: "一个列表", example: "keywords: [农业, 农民]" },
  match: { label: "地名用词", expected: "一个列表", example: "match: [茌平]" },
  aliases: { label: "旧网址", expected: "以 / 开头的站内网址的列表", example: "aliases: [/2024/06/22/old/]" },
};

const UNNAMED = { expected: "约定的格式", example: "见 README 的“给编辑”一节" };

/** The words for a field, which may mean something else inside another; a field without an entry is called by its key. */
export const fieldWords = (key: string, parent = "") =>
  FIELDS[`${parent}.${key}`] ?? FIELDS[key] ?? { label: key, ...UNNAMED };
