import { evidenceRule, when } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { isTitleLine } from "../page/title-runs";

/** Longer lines name no column. */
const LONGEST_LABEL = 8;
/** Words with which names of columns end. */
const NAMES_A_COLUMN =
  /(?:点滴|广角|廣角|随笔|隨筆|手记|手記|杂谈|雜談|漫谈|巷议|巷議|一议|回音壁|信箱|热线|熱線|看台|论坛|論壇|视点|視點|焦点|短波|简讯|簡訊|速递|快递|小说|小說|散文|诗歌|漫画|漫畫|特写|特寫|专栏|專欄|连载|連載|言论|言論|时评|時評|微评|来信|來信|来函|來函|之窗|园地|茶座|沙龙|走笔|三言两语|点菜|报料|追踪|对话|對話|旧闻|档案|人物|读者|社区|社區|随手拍|短评|短評|帮你跑|帮你问|有话说|有話說|话题|話題|夜话|夜話|茶坊|茶馆|闲话|閒話|开讲|開講|相册|札记|札記|问答|問答|传真|傳真|曝光台|选登|選登|来鸿|來鴻|来论|來論|奇闻|家书|旁听席|直通车|面对面|大家谈|视窗|视界|之声|之聲|絮语|笔会|讲堂|课堂|播报|荟萃|集锦|集萃|拾零|拾趣|采风|擂台|驿站|长廊|窗口|大观|博览|万象|超市|速览)$/;

/** “随手拍”摄影比赛: a contest's name over a picture that was sent in. */
const CONTEST =
  /^[“"「][^“”"」]{1,8}[”"」].{0,4}(?:摄影|攝影|征文|徵文|好新闻|影像|视频)(?:比赛|大赛|比賽|大賽|展|选登|選登)?$|^(?:新闻|生活|手机)?摄影(?:比赛|大赛)(?:选登|作品选)?$/;

const isRow = ({ block }: BlockFacts) => block.listed || block.lines.some(({ form }) => form !== null);

export const labelShape = evidenceRule({
  name: "label-shape",
  note: "Convention “Furniture”: a column's name over a headline is a label of the page: short, often in dots or brackets, 街谈巷议, ·小言论·.",
  findings: [
    "to-4",
    "to-6",
    "to-8",
    "in-dots",
    "names-a-column",
    "names-a-contest",
    "over-title",
    "over-larger-title",
    "over-text",
  ],
  examples: [
    {
      page: ["街谈巷议", "# 洗手之后洗什么", "手洗干净了。"],
      on: "街谈",
      finds: ["to-4", "names-a-column", "over-larger-title"],
    },
    {
      page: ["·小言论·", "牌子不是挂的", "门口挂着牌子。"],
      on: "小言论",
      finds: ["to-6", "in-dots", "names-a-column", "over-title"],
    },
    {
      page: ["“随手拍”摄影比赛", "# 雪后的站台", "昨天，雪停了。"],
      on: "随手拍",
      finds: ["to-8", "names-a-contest", "over-larger-title"],
    },
    { page: ["# 麦收全面展开了今年早三天", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts, below }) => {
    const { text, length } = facts;
    // A table's row is text, however short.
    const contest = CONTEST.test(text.trim());
    if (!isTitleLine(facts) || (length > LONGEST_LABEL && !contest) || isRow(facts)) return null;
    const next = below(1);
    const overTitle = next !== null && isTitleLine(next);
    const larger = overTitle && next.block.heading > 0 && facts.block.heading === 0;
    return [
      length <= 4 ? ("to-4" as const) : length <= 6 ? ("to-6" as const) : ("to-8" as const),
      ...when(contest, "names-a-contest"),
      ...when(/^[·•・．〖【[◆■●].*[·•・．〗】\]]?$/u.test(text.trim()), "in-dots"),
      ...when(NAMES_A_COLUMN.test(text.replace(/[^\p{Script=Han}]/gu, "")), "names-a-column"),
      ...when(overTitle && !larger, "over-title"),
      ...when(larger, "over-larger-title"),
      ...when(next !== null && !overTitle, "over-text"),
    ];
  },
});
