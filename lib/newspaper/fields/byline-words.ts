import type { Role } from "@/lib/records/byline";
import { anySpaced, BULLETS } from "../source/text";

/** What a bullet of a byline looks like. */
export const BULLET = new RegExp(`[${BULLETS}]`);

/** Words before a role that say what sort of reporter: 特约, 见习, 全媒体, 驻京. */
const MODIFIERS = `(?:(?:${anySpaced("特约 特派 见习 首席 全媒体 融媒体 全媒 融媒 融合 新媒体 高级 学生 小 校园 特邀 资深 主任 实习 业余 农民 驻地")}|(?<!解\\s*放\\s*)军\\s*报|驻\\s*\\p{Script=Han}{1,3}?)\\s*)*`;

const ROLE_WORDS = anySpaced(
  "记者 通讯员 报道员 视频剪辑 视频制作 视频摄制 后期制作 海报设计 动画制作 摄影记者 实习生 编辑 责编 责任编辑 美编 校对 作者 评论员 撰稿人 主笔 撰稿 撰文 搜集整理 收集整理 采录整理 翻译整理 整理 设计 制图 供图 图片 策划 统筹 执行 编译 参与采写 口述 执笔 题花 题图 插图 版式 组版",
);
/** 摄影 and 摄影报道 before a name; behind names the latter only ends the byline. */
const PHOTOGRAPHY =
  "摄\\s*影\\s*报\\s*[道导](?=\\s*[/／:：]|\\s*\\p{Script=Han}{2})|摄\\s*影(?!\\s*报\\s*[道导])";

/** A role as printed, letters spaced apart or not: 本报 stands before it, its colon or slash after it. */
export const ROLE = new RegExp(
  `(${MODIFIERS})(${ROLE_WORDS}|(?:采\\s*写|(?<!\\p{Script=Han})采\\s*访|讲\\s*述|文\\s*字)(?=\\s*[/／:：])|(?<=\\p{Script=Han}[\\s　]+)记录(?=$|[\\s/／:：])|${PHOTOGRAPHY}|文\\s*[/／．.·]?\\s*图(?=\\s*[/／:：|｜丨])|图\\s*[/／．.·]?\\s*文(?=\\s*[/／:：|｜丨])|(?<![^\\s/／、|｜])(?:文(?=\\s*[/／:：|｜丨](?!\\s*[图摄]))|图(?=\\s*[/／:：|｜丨](?!\\s*文))))\\s*[/／:：|｜丨]?`,
  "gu",
);

const KNOWN_OUTLET_AT_END = new RegExp(
  `(?:${anySpaced("本报 本刊 本台 本网 本社 本版 新华社 中新社 中央社 新华网 人民网 中新网")})$`,
);
const OUTLET_WORD = "(?:报|報|社|网|台|新闻|客户端|周刊|杂志|频道|在线)";
const NAMED_OUTLET_AT_END = new RegExp(
  `(?<=[\\s${BULLETS}]|^)[\\p{Script=Han}·A-Za-z]{1,12}${OUTLET_WORD}(?:·[\\p{Script=Han}A-Za-z]{2,8})?$`,
  "u",
);

/** 本报, 新华社, 新快报 at the end of a text: whose reporter it is. Where names stand before it, a space parts them from it. */
export function outletAtEnd(text: string, behindNames: boolean): { index: number; length: number } | null {
  const known = KNOWN_OUTLET_AT_END.exec(text);
  const match = known ?? NAMED_OUTLET_AT_END.exec(text);
  // 中原晨报·掌上中原 is nobody's name.
  if (!match || (behindNames && !known && match.index === 0 && !match[0].includes("·"))) return null;
  return { index: match.index, length: match[0].length };
}

/** Whether a text ends as the names of papers do, its letters spaced apart or not. */
export const endsAsOutlet = (text: string): boolean =>
  new RegExp(`${OUTLET_WORD}$`).test(text.replace(/\s+/g, ""));

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/编译|图\s*[/／．.·]?\s*文/, "author"],
  [/实习/, "intern"],
  [/摄影报道/, "reporter"],
  [/摄影|^图|供图/, "photographer"],
  [/记者/, "reporter"],
  [/通讯员|报道员/, "correspondent"],
  [/编|设计|制图|策划|统筹|执行|题花|题图|插图|版式|组版|视频|后期|海报|动画/, "editor"],
];

/** The record's role for a printed one: 实习记者 is an intern, 见习记者 a reporter, 文/ and 作者 an author. */
export function roleNamed(printed: string): Role {
  const word = printed.replace(/\s+/g, "");
  return ROLES.find(([pattern]) => pattern.test(word))?.[1] ?? "author";
}

/** Capitals and large cities from which stories are filed (发自上海, 南宁、福州报道). */
const CITIES =
  "北京 上海 天津 重庆 石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 香港 澳门 台北 深圳 青岛 大连 宁波 厦门 苏州";

const PLACES_AT_END = new RegExp(`(?:(?:${CITIES.split(" ").join("|")})[、\\s]*)+$`);

/** The length of the place names at the end of `X、Y报道`, with the separators between them. */
export function placesAtEnd(text: string): number {
  return PLACES_AT_END.exec(text)?.[0].length ?? 0;
}

/** （新闻线索奖30元）: a reward, behind the signature. */
export const REWARD =
  /\s*[（(](?![^（()）]*记者)[^（()）]{0,24}(?:线索|报料|爆料|奖金?\d)[^（()）]{0,24}[）)]$/;
