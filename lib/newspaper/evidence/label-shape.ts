import { NAMES_A_COLUMN, TELLS_AN_EVENT } from "../fields/column-names";
import { evidenceRule, when } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { isTitleLine } from "../page/title-runs";
import { ofShortText } from "../source/of-short-text";

/** Longer lines name no column. */
const LONGEST_LABEL = 8;
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
    "tells-an-event",
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
    {
      page: ["清明将至", "# 墓前多了一双布鞋", "昨天，雨停了。"],
      on: "清明",
      finds: ["to-4", "tells-an-event", "over-larger-title"],
    },
    { page: ["# 麦收全面展开了今年早三天", "麦收展开。"], on: "全面", finds: null },
  ],
  look: ({ facts, below }) => {
    const { text, length } = facts;
    if (!isTitleLine(facts)) return null;
    const words = wordsOf(text);
    // A table's row is text, however short.
    if ((length > LONGEST_LABEL && !words.includes("names-a-contest")) || isRow(facts)) return null;
    const next = below(1);
    const overTitle = next !== null && isTitleLine(next);
    const larger = overTitle && next.block.heading > 0 && facts.block.heading === 0;
    return [
      length <= 4 ? ("to-4" as const) : length <= 6 ? ("to-6" as const) : ("to-8" as const),
      ...words,
      ...when(overTitle && !larger, "over-title"),
      ...when(larger, "over-larger-title"),
      ...when(next !== null && !overTitle, "over-text"),
    ];
  },
});

/** What a line's words and marks make of it. */
const wordsOf = ofShortText((text) => [
  ...when(CONTEST.test(text.trim()), "names-a-contest"),
  ...when(/^[·•・．〖【[◆■●].*[·•・．〗】\]]?$/u.test(text.trim()), "in-dots"),
  ...when(NAMES_A_COLUMN.test(text.replace(/[^\p{Script=Han}]/gu, "")), "names-a-column"),
  ...when(TELLS_AN_EVENT.test(text.trim()), "tells-an-event"),
]);
