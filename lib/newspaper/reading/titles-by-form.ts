import { isColumnOverTitle, NAMES_A_COLUMN, TELLS_AN_EVENT } from "../fields/column-names";
import { isLetterSignature, opensLetter } from "../fields/letter-signature";
import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import { type BlockFacts, isMarked, isText } from "../page/facts";
import { levelOf } from "../page/habits";
import { isTitleLine, type TitleRun, titleRunOf } from "../page/title-runs";
import { beginsWithDash } from "../source/text";
import {
  KICKER,
  LABEL_OF_PAGE,
  NO_DECK,
  NO_LABEL,
  NO_SECOND_LINE,
  NO_SUBHEAD,
  NO_TEXT,
  OF_STORIES,
  SUBHEAD,
} from "./form-states";

/** Conventions “Headline”, “Furniture”: what short lines are whose words leave little open, by what stands around them. */
export function titleStates(context: BlockInContext): readonly State[] | null {
  const { facts, above, below } = context;
  const text = facts.text.trim();
  if (isThirdBelowEvent(context)) return NO_SECOND_LINE;
  const [upper, next] = [above(1), below(1)];
  if (isCouplet(text) && upper !== null && isOneLine(upper) && isAlike(facts, upper) && !isOneLine(above(2)))
    if (next !== null && !isTitleLine(next)) return NO_DECK;
  return (next ? overNext(text, facts, upper, next) : null) ?? (isNoLabel(text, facts) ? NO_LABEL : null);
}

/**
 * 封山九年 / 林场又听见山雀叫 / 职工人人改当护林员, marked alike: below a 引题 that tells what happens the third line, the longer one, is
 * no second line of the 主题.
 */
function isThirdBelowEvent(context: BlockInContext): boolean {
  const { lines, place, alike } = titleRunOf(context) ?? NO_RUN;
  const [first, second] = lines;
  if (!alike || place !== 2 || lines.length !== 3 || !first || !second) return false;
  const { length } = context.facts;
  return TELLS_AN_EVENT.test(first.text.trim()) && second.length >= WHOLE_LINE && length > second.length;
}
const NO_RUN: Pick<TitleRun, "lines" | "place" | "alike"> = { lines: [], place: 0, alike: false };
/** Halves of a headline are shorter. */
const WHOLE_LINE = 7;

/**
 * 要闻, 民生新闻: what pages are called, as a page's first line, beside the folio, and 青 藤, set wide there over a title. Of that nothing
 * on the page can make a doubt.
 */
export function pageNameStates({ facts, above, below, nearFolio }: BlockInContext): readonly State[] | null {
  if (!nearFolio || above(1) !== null) return null;
  const text = facts.text.trim();
  const next = below(1);
  const isName =
    NAME_OF_A_PAGE.test(text) || (SET_WIDE.test(text) && next !== null && isHeadlineBelow(facts, next));
  return isName ? LABEL_OF_PAGE : null;
}
/** Over its own deck or writer, 听　海 is a headline. */
const isHeadlineBelow = (facts: BlockFacts, next: BlockFacts): boolean =>
  isTitleLine(next) && mayBeHeadline(next) && (isMarked(next) || !isMarked(facts));
const SET_WIDE = /^\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,3}$/u;
const NAME_OF_A_PAGE =
  /^(?:头版|(?:便民|生活|百姓|市民|读者|公共)(?:服务|信息|话题|来信|热线)|便民|要闻|时政|国内|国际|经济|财经|社会|民生|法治|法制|综合|本市|县区|城市|都市|三农|教育|健康|文化|体育|文体|副刊|理论|科技|文旅|旅游|地方|评论|时评|要聞|國內|國際|經濟|社會|兩岸|體育|綜合|地方)(?:新闻|新聞)?$/u;

/** 马庄镇： over a marked headline: where it tells of, as 引题; 读者来信：, 编者按： are none. */
export function placeOverTitleStates({ facts, above, below }: BlockInContext): readonly State[] | null {
  if (!/[：:]$/.test(facts.text) || !PLACE_WITH_COLON.test(facts.text)) return null;
  const next = below(1);
  if (next === null || !isTitleLine(next)) return null;
  const upper = above(1);
  const apart = isMarked(next) && !isMarked(facts);
  return apart && (upper === null || upper.complete || isTitleLine(upper)) ? KICKER : null;
}
const PLACE_WITH_COLON =
  /^[\p{Script=Han}“”]{1,9}(?:省|市|州|盟|县|縣|区|區|旗|镇|鎮|乡|鄉|村|社|街道|社区|社區|农场|農場|林场|林場)[：:]$/u;

/** 濠江小狀元　開口不怯場 under 全澳學界普通話比賽: two short beats of like length are 主题; those that count, 浇地三万亩　发电五百瓩, may be 副题. */
function isCouplet(text: string): boolean {
  const [, first = "", second = ""] = COUPLET.exec(text) ?? [];
  return (
    first !== "" &&
    !COUNTS.test(text) &&
    Math.abs(first.length - second.length) < 2 &&
    first.length + second.length < 12
  );
}
const COUPLET = /^([\p{Script=Han}“”「」]{3,6})[\s　]+([\p{Script=Han}“”「」]{3,6})$/u;
const COUNTS = /[二两兩三四五六七八九十百千萬万亿]/u;
const isOneLine = (facts: BlockFacts | null): boolean =>
  facts !== null && isTitleLine(facts) && !/\S[\s　]\S/u.test(facts.text.trim());
const isAlike = (facts: BlockFacts, other: BlockFacts): boolean => levelOf(facts) === levelOf(other);

/** 陈茶敲响信誉警钟: longer than names of columns are, and without a word or a mark of theirs, a number or an address. */
const isNoLabel = (text: string, { furniture, length }: BlockFacts): boolean =>
  furniture === null &&
  length >= LONGER_THAN_LABELS &&
  /^[\p{Script=Han}“”「」，！？]+$/u.test(text) &&
  !NAMES_A_COLUMN.test(text) &&
  !/比赛|比賽|大赛|大賽|选登|選登|[来來投]稿|[请請]寄|本[版报報刊]/.test(text);
const LONGER_THAN_LABELS = 8;

function overNext(
  text: string,
  facts: BlockFacts,
  upper: BlockFacts | null,
  next: BlockFacts,
): readonly State[] | null {
  if (QUESTION.test(next.text) || opensLetter(next.text)) return NO_SUBHEAD;
  // Half a paragraph may look like a title.
  if (upper !== null && PART_OF_CASE.test(text) && (isText(next) || !isTitleLine(next))) return SUBHEAD;
  if (isTitleLine(next)) {
    if (upper !== null && /^相关(?:链接|新闻)$/u.test(text)) return SUBHEAD;
    if (TELLS_AN_EVENT.test(text) && facts.length > 2) return OF_STORIES;
    if (isColumnOverTitle(text) && mayBeHeadline(next)) return LABEL_OF_PAGE;
    return !isMarked(facts) && isMarked(next) && upper?.complete && isTwoPhrases(text) ? NO_TEXT : null;
  }
  if (BULLET.test(next.text) && OF_ITEMS.test(text)) return NO_SUBHEAD;
  if (IS_COMMENT.test(text) || (SPEAKS.test(text) && QUOTED.test(next.text))) return NO_SUBHEAD;
  if (isMarked(facts) && next.byline?.sure && BYLINE_BELOW.test(next.text)) return NO_TEXT;
  return upper !== null && IS_BOX.test(text) && !BULLET.test(next.text) ? SUBHEAD : null;
}

/** 石臼换成电磨　竹匾换成烘房, over a marked headline: two phrases, of which none names where somebody is from or who that is. */
const isTwoPhrases = (text: string): boolean =>
  TWO_PHRASES.test(text) && !/^(?:感谢|感謝|供图|图)|(?:村民|社员|居民|的人|[日月摄攝文图圖])$/u.test(text);
const TWO_PHRASES =
  /^[\p{Script=Han}“”\d]{4,14}(?:城[乡鄉]|[^县縣市区區镇鎮乡鄉村街路社厂廠队隊局所院校司会會报報部表\d“”\s])[\s　]+[\p{Script=Han}“”\d]{5,16}$/u;

/** The title below a column's name is a story's: no deck, no signature, no question or number of a list. */
const mayBeHeadline = ({ text, length, byline }: BlockFacts): boolean =>
  length > 1 &&
  byline === null &&
  !beginsWithDash(text) &&
  !isLetterSignature(text, true) &&
  !/\d[:：]\d/.test(text);

/** 致富信息, 百字新闻 over items: no part of the story above. */
const OF_ITEMS =
  /^\p{Script=Han}{0,6}(?:信息|资讯|動態|动态|看板|文摘|新[闻聞]|短波|[简快短][讯訊]|集[锦錦萃]|拾零|荟萃|一束)$/u;

/** 短评　47次失败与1次成功: a comment has its own headline. */
const IS_COMMENT = /^短\s*评[\s　：:·]\s*\S/u;
const SPEAKS = /^(?:声音|聲音|语录|語錄|妙语|妙語)$/u;
const QUOTED = /^[“「]/u;
/** 问：孩子考前睡不着，能吃安眠药吗？ */
const QUESTION = /^(?:问|問|.{0,14}(?:读者|讀者).{1,3}(?:问|問))[：:]/u;
/** 部门回音, 律师说法, 相关链接, 名词解释：板房学校: a box of the story above. */
const IS_BOX =
  /^[【[]?(?:(?:记者|記者|律师|律師|法官|检察官|部门|部門|有关部门|机关|\p{Script=Han}{2,5}(?:部门|所|局|站))(?:追访|追訪|现场|現場|手记|手記|说法|說法|点评|點評|答复|答覆|回复|回覆|回应|回應|回音)|编后|編後|相关(?:链接|新闻)|新闻(?:链接|背景)|延伸阅读|(?:名词解释)(?:[：:].{2,10})?)[】\]]?$/u;
/** 【案情】, 【审判】, 【点评】: the parts in which a case is told. */
const PART_OF_CASE =
  /^[【[](?:案情(?:回放|简介|介绍)?|案件回放|争议焦点|审判|判决|裁判|法院审理|释法|评析|点评|说法|分析)[】\]]$/u;
/** □ 见习记者 倪敏: it signs what stands above it as the headline. */
const BYLINE_BELOW = /^[□■◆◇●○◎⊙]|记者|通讯员|記者|通訊員/u;
const BULLET = /^[●■▲◆★△◇○◎□☆▼▶►•·※]/u;
