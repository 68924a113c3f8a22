/** How datelines look, spaces left out. */

const FIGURES = "[0-9０-９〇○OＯ零一二三四五六七八九十廿]";
/** 6月20日, 二〇〇三年五月三日, 今日. */
export const DATE = `(?:(?:(?:${FIGURES}{4}|${FIGURES}{2})年)?(?:${FIGURES}{1,3}月)?${FIGURES}{1,3}日|[今昨前][日天晨晚])`;
export const KNOWN_OUTLETS =
  "本报|本刊|本台|本网|本社|新华社|新华网|中新社|中央社|中新网|中国新闻网|人民网|央视网|央广网|光明网|中通社|法新社|路透社|美联社|塔斯社";
export const PLACE = "[\\p{Script=Han}·、]{0,8}?";
const BY_SOURCE = "[【\\[〔（(]?(?:据|據|综合|綜合)?";
/** 讯 by post, 电 by wire, or 消息. */
const KIND = "((?:体育|新媒体|财经)?专?电|综合电|[专專]?讯|消息)";
/** 本报新闻热线88330055三亚消息, 晚报热线消息: whom readers called, and mostly at what number, stands inside. */
const HOTLINE = "(?:(?:新闻)?热线(?:[:：]?[\\d０-９-]{5,14})?)?(?:综合|綜合)?";
export const KNOWN_FORM = new RegExp(
  `^${BY_SOURCE}(${KNOWN_OUTLETS})${HOTLINE}(${PLACE})(${DATE})?${KIND}`,
  "u",
);
/** Another outlet must be named in full: 苏报讯, 大众网·海报新闻3月5日讯. */
export const NAMED_FORM = new RegExp(
  `^${BY_SOURCE}((?:[\\p{Script=Han}]{1,6}(?:网·|(?:报|网)[·—–-]{1,2}))?[\\p{Script=Han}]{1,6}(?:报|報|刊|社|台|网时刻|网|新闻|客户端|融媒体?|广电))${HOTLINE}(${PLACE})(${DATE})?${KIND}`,
  "u",
);
/** 海都讯, 鹭岛11月5日讯, 【元朗專訊】, 江口消息（记者 …）: a paper's short name, which a mark or a space must part from the text. */
export const SHORT_FORM = new RegExp(
  `^[【\\[〔]?(\\p{Script=Han}{2,3}?)()(${DATE})?([专專]?讯|消息(?=[（(]))`,
  "u",
);
/** 快讯, 通讯, 腾讯, 闻讯: words with 讯. */
export const WORD_WITH_XUN =
  /[影快简短通资电音审问闻腾喜视据又另刑侦传商科汇车捷警急专密邮]$|[的了在是和与]|^(?:好|坏|最新|重要|内部|小道|官方|权威)/;
/** 本报通讯员…, 本报资讯, 短讯: not a dateline's 讯. */
export const NOT_A_PLACE = /记者|通讯员|[通资简短音喜快捷报社网]$/;
/** 南通, 大通, 昭通 are places; 本报通讯 is none. */
export const isTong = (place: string | undefined) =>
  /^\p{Script=Han}{1,3}通$/u.test(place ?? "") && !/[资简短音喜快捷]/.test(place ?? "");
/** Words of a sentence: 正文里的本报讯. */
export const NOT_AN_OUTLET = /[的在和与是了把被对从向]|.本报$/;
