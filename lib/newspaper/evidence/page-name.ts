import { TELLS_AN_EVENT } from "../fields/column-names";
import { evidenceRule, when } from "../grammar/rule";
import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";

/** Words in which names of pages end, the · of 民生·热线, and the number of the page before them. */
const NAME_OF_PAGES =
  /·|^[A-Za-z]?\d{1,3}\s|(?:新闻|周刊|专刊|要闻|综合|视点|城事|信息|副刊|天地|专版|时评|评论|民生|社会|文化|体育|财经|教育|健康|今日.{2,4})$|^(?:国际|国内|时政|经济|法治|法制|科技|都市|城市|县区|三农|文旅|理论|读书|周末|生活|深度|关注|聚焦|台海|旅游|校园|专题|特刊|地方|人物|國際|國內|經濟|社會|兩岸|體育)$/;

export const pageNameForm = evidenceRule({
  name: "page-name",
  note: "Convention “Furniture”: 版名 stands alone at the top, beside the folio or above a headline that is no smaller: 民生·热线, 健康周刊.",
  findings: [
    "figures",
    "beside-folio",
    "name-of-pages",
    "dotted",
    "phrase",
    "tells-an-event",
    "short",
    "not-short",
    "over-smaller",
    "over-no-smaller",
  ],
  examples: [
    {
      page: ["民生·热线", "# 麦收全面展开", "麦收展开。"],
      on: "民生",
      finds: ["name-of-pages", "dotted", "over-no-smaller"],
    },
    {
      page: ["综合", "# 麦收全面展开", "麦收展开。"],
      on: "综合",
      finds: ["name-of-pages", "over-no-smaller"],
    },
    {
      page: ["第3版", "## 家园", "# 麦收全面展开", "麦收展开。"],
      on: "家园",
      finds: ["beside-folio", "short", "over-no-smaller"],
    },
    {
      page: ["# 路，通了", "## 麦收全面展开", "麦收展开。"],
      on: "通了",
      finds: ["short", "phrase", "over-smaller"],
    },
    {
      page: ["清明将至", "# 墓前多了一双布鞋", "昨天，雨停了。"],
      on: "清明",
      finds: ["short", "tells-an-event", "over-no-smaller"],
    },
    { page: ["# 麦收全面展开", "麦收展开。", "民生·热线", "# 大桥合龙"], on: "民生", finds: null },
    { page: ["03", "# 麦收全面展开"], on: "03", finds: "figures" },
  ],
  look: (context) => {
    const { facts } = context;
    // `bare-figures` looks at what stands around them.
    if (facts.figures) return "figures";
    if (!mayBeName(context)) return null;
    const { text, length, block } = facts;
    const named = NAME_OF_PAGES.test(text);
    const next = context.below(1)?.block.heading ?? 0;
    const smaller = next > block.heading && block.heading > 0;
    return [
      ...when(context.nearFolio, "beside-folio"),
      ...when(named, "name-of-pages"),
      ...when(!named && length <= 4, "short"),
      ...when(!named && length > 4, "not-short"),
      ...when(text.includes("·"), "dotted"),
      ...when(isPhrase(text), "phrase"),
      ...when(TELLS_AN_EVENT.test(text), "tells-an-event"),
      ...when(smaller, "over-smaller"),
      ...when(!smaller, "over-no-smaller"),
    ];
  },
});

/** Whether what was read as a page's own line, or as the label of a column, is the page's name: a label by its words. */
export const isPageName = (state: State, context: BlockInContext): boolean =>
  (state === "page-line" || (state === "column-label" && NAME_OF_PAGES.test(context.facts.text))) &&
  mayBeName(context);

function mayBeName({ facts, atTop, nearFolio, below }: BlockInContext): boolean {
  const next = below(1);
  const over =
    next !== null && (next.title || (nearFolio && facts.length <= 6)) && !next.byline?.sure && !next.dateline;
  return facts.title && !facts.figures && atTop && facts.length <= 9 && !facts.byline && over;
}

const isPhrase = (text: string) =>
  /[“”？！，、]/.test(text) || (/\s/.test(text) && !/^[A-Za-z]?\d{1,3}\s/.test(text));
