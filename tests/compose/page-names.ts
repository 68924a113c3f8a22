import type { Item } from "./parts";

/** Names that papers give their pages (版名). */
const PAGE_NAMES =
  "要闻 综合 民生 社会 文化 体育 财经 教育 健康 国际 国内 时政 经济 法治 科技 视点 关注 聚焦 城事 都市 本地 区域 县区 三农 文旅 党建 理论 读书 副刊 周末 生活 消费 家园 身边 深度 人物 台海 港澳 体坛 楼市 旅游 校园 老年 民声 天下 公益 评论 综合新闻 时政要闻 要闻综合 国内新闻 国际新闻 社会新闻 文体新闻 本埠新闻 县区新闻 经济生活 都市生活 文化体育 教科文卫 法治社会 健康生活 读者之声 百姓生活 民生·社会 要闻·时政 文化·副刊 城市·热点 天下事 我的城 小百花 运河两岸 五月槐 今日关注 专题 特刊".split(
    " ",
  );

/** How many pages print their name on a line of its own. */
const SHARE_NAMED = 0.25;

/** A page's items, by chance with its name below the lines of its own at the top. */
export function namedPage(items: readonly Item[], chance: () => number): readonly Item[] {
  const name = PAGE_NAMES[Math.floor(chance() * PAGE_NAMES.length)] ?? "";
  if (chance() >= SHARE_NAMED) return items;
  const first = items.findIndex(({ item }) => item === "story");
  const own = items
    .slice(0, Math.max(first, 0))
    .filter((item) => item.item === "furniture" && item.kind === "folio");
  return [
    ...items.slice(0, own.length),
    { item: "furniture", text: name, kind: "folio" },
    ...items.slice(own.length),
  ];
}
