import { ofShortText } from "../source/of-short-text";
import { sliceTraced, type Traced, trace, trimTraced } from "../source/traced";
import { mayBeName } from "./name-forms";
import { cutNames } from "./names";
import { beginsWithSurname } from "./surnames";

/** Longest credit, in characters. */
const LONGEST = 60;

const NAME = "\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,3}";
const PHOTOGRAPHER = `(?:\\p{Script=Han}{2,8}·\\p{Script=Han}{2,8}|${NAME}(?:[\\s、]+${NAME}){0,2})`;
const AGENCY = "(?:[（(][^（()）]{2,12}[）)])?";
const TAKEN =
  "(?:翻拍、摄|翻拍|文?[/／、并]?(?:摄影报道|摄影|摄)|供图|提供|绘制|绘|攝影報道|文?[/／、並]?(?:攝影|攝)|供圖)";
const ROLE = "(?:[记記]\\s*者|通\\s*[讯訊]\\s*[员員]|摄影|攝影|供图)";
/** Where a credit begins: at the text's beginning, behind a sentence, behind a space; a bullet may stand before it. */
const START = '(?:^|[。！？…”）》\\s.!?"])\\s*[■□◆◇●▲]?\\s*';

/** 本报记者 康一凡 and 本报通讯员 辛世杰 摄: each with a role. */
const BESIDE = `(?:[\\p{Script=Han}·]{0,8}${ROLE}[\\s/／:：]*${PHOTOGRAPHER}[\\s、]+)?`;
/** 本报记者 伊 霄摄, 通讯员 倪涛/摄, 荀木 文/摄, 王 哲摄(人民视觉), （新华社记者 张三 摄）. */
const TAKEN_BY = new RegExp(
  `${START}([（(]?\\s*${BESIDE}(?:[\\p{Script=Han}·]{0,8}${ROLE}?[\\s/／:：]*)?${PHOTOGRAPHER}[\\s/／]*${TAKEN}\\s*${AGENCY}\\s*[）)]?)$`,
  "u",
);
/** Its end, without which names need not be looked for. */
const TAKEN_END = new RegExp(`${TAKEN}\\s*${AGENCY}\\s*[）)]?$`, "u");
/** 摄影/罗衣轻, 特约摄影 桑田, 文/图 井大山, 图/张三: the role before the name. */
const ROLE_FIRST = new RegExp(
  `${START}([（(]?\\s*(?:(?:特约|本报)(?:摄影|攝影)(?:报道)?\\s*[/／:：]?(?![部师協协記记作大比展家])|(?:摄影|攝影)(?:报道)?\\s*[/／:：\\s]|[摄攝]\\s*[/／:：]|(?:图片|照片|制图)\\s*[/／:：]|(?:文[/／、]?)?[图圖][/／文]*\\s*[/／:：\\s]|[图圖]文[/／:：])\\s*(?:本报)?(?:${ROLE}\\s*)?${PHOTOGRAPHER}\\s*[）)]?)$`,
  "u",
);
/** 康乐 图/文, （甘 棠 图/文）, 庄一尘/图: of a caption, whose author is its photographer. */
const PICTURED = new RegExp(
  `${START}([（(]?\\s*(?:\\p{Script=Han}{0,8}${ROLE}\\s*)?${NAME}\\s*(?:(?:[/／]|\\s)\\s*[图圖]|[图圖]\\s*[/／、]?\\s*文|文\\s*[/／、]\\s*[图圖])\\s*[）)]?)$`,
  "u",
);
/** 新华社发, 新华社发（邰安 摄）, 新华社稿, 人民视觉, 视觉中国供图. */
const AGENCY_SENT = new RegExp(
  `${START}([（(]?\\s*(?:(?:新华社|新華社|中新社|中央社|\\p{Script=Han}{2}(?:社|网|網))\\s*(?:发|發|稿|传真照片|傳真照片|传真|傳真|供图|图片|照片)\\s*(?:[（(][^（()）]{2,14}[）)])?|(?:人民视觉|人民图片|视觉中国|东方\\s?IC|IC\\s?photo|CFP)(?:\\s*供图)?|新华社\\s*[/／]\\s*(?:法新|美联|路透|欧新)(?:社)?)\\s*[）)]?)$`,
  "u",
);
/** （漫画） 任来喜 画, 焦石 作. */
const DRAWN_BY = new RegExp(`(?:^|[）)》。\\s])\\s*(${NAME})\\s*(?:画|畫|作|绘|繪)$`, "u");
/** 方晴 木刻: of a caption; 江南 剪纸 alone is a title. */
const CUT_BY = new RegExp(`[）)》。\\s]\\s*(${NAME})\\s+(?:插图|插圖|速写|剪纸|木刻|版画|篆刻)$`, "u");
/** 县融媒体中心记者 路遥 凌云: of a caption, behind its sentence. */
const SIGNED = new RegExp(`[。！？”]\\s*([\\p{Script=Han}]{0,10}${ROLE}\\s*${PHOTOGRAPHER})$`, "u");
/** 摄于沙湾桥下。……。 巩固: a bare name where the caption says that it was taken. */
const BARE = new RegExp(`[。！？”]\\s+(${NAME})$`, "u");
/** （资料图片）, （均为资料图片）: the paper's own archive. */
const ARCHIVE =
  /\s*([（(]\s*(?:均\s*为\s*|本\s*报\s*|以上均为\s*)?(?:资\s*料|資\s*料)\s*(?:图\s*片|照\s*片|图|片|圖片|照片)\s*[）)])$/u;
/** 资料图, 图据受访者, 图片来源：网络, 本报传真照片: whose picture it is, and not who took it. */
const SOURCE =
  /(?<=[。！？”）])\s*((?:本报)?(?:资料(?:图片|照片|图)|传真照片)|网络图片|图据\p{Script=Han}{2,8}|图源\s*[:：]\s*[\p{Script=Han}A-Za-z]{2,10}|图片来源\s*[:：]\s*\p{Script=Han}{2,10})$/u;
/** 图片均由作者拍摄, 本版照片除署名外均为本报记者 卓然 摄: who took all of them. */
const OF_ALL =
  /(?:^|[。！？”）\s])([（(]?\s*(?:本版|以上|本组|文中)?(?:图片|照片|摄影|配图)(?:除署名外)?[，,]?\s*(?:均|皆|都)?\s*(?:由|为|系|是)[^。！？]{2,24}(?:摄|拍摄|提供|供图|摄影)\s*[）)]?)$/u;

/** 文/摄, 文/图, 图文: who signs so has written the text, too. */
const SIGNS_TEXT = /文[\s/／、并並]*[摄攝图圖]|[图圖][\s/／]*文/;
/** What a drawing is called with its credit is no longer. */
const SHORT_TITLE = 40;

/** Where the credit at the end of a text begins; null: it has none. `caption`: the text surely is a picture's. */
export const creditStart = (text: string, caption = false): number | null =>
  caption ? startIn(text, true) : startInAny(text);

const startInAny = ofShortText((text) => startIn(text, false));

function startIn(text: string, caption: boolean): number | null {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  const start = (match: RegExpExecArray | null): number | null =>
    match?.[1] === undefined ? null : from + match.index + match[0].lastIndexOf(match[1]);
  const forms = [
    ARCHIVE,
    SOURCE,
    OF_ALL,
    AGENCY_SENT,
    ...(TAKEN_END.test(tail) ? [TAKEN_BY] : []),
    ROLE_FIRST,
    ...(caption ? [PICTURED, SIGNED] : []),
  ];
  for (const form of forms) {
    const found = form.exec(tail);
    if (!found?.[1] || !(caption || !SIGNS_TEXT.test(found[1]))) continue;
    if (!OF_MANY_WORDS.test(found[1]) || hasNames(found[1])) return start(found);
  }
  const cut = caption ? CUT_BY.exec(tail) : null;
  if (cut?.[1] && mayBeName(cut[1].replace(/\s/g, ""))) return start(cut);
  const drawn = caption || text.length <= SHORT_TITLE ? DRAWN_BY.exec(tail) : null;
  if (drawn?.[1] && beginsWithSurname(drawn[1].replace(/\s/g, ""))) return start(drawn);
  const bare = caption && /摄于/.test(text) ? BARE.exec(tail) : null;
  return bare?.[1] && beginsWithSurname(bare[1].replace(/\s/g, "")) ? start(bare) : null;
}

/** 图片：方晴, 方晴 翻拍 without a role: the same stands beside other words, 图片：校园春色, 经典电影翻拍. */
const OF_MANY_WORDS =
  /^[（(]?\s*(?:图片|照片|制图|[摄攝])\s*[/／:：](?!.*(?:记者|通讯员))|^(?!.*(?:记者|記者|通讯员|通訊員)).*翻拍\s*[）)]?$/u;

/** 图片：新华社 */
const SENDERS = /^(?:新华社|中新社|新华网|人民网|人民视觉|视觉中国)$/u;

/** Whether what stands beside such words are names. */
function hasNames(credit: string): boolean {
  const words = credit.replace(
    /^[（(]?\s*(?:\p{Script=Han}{1,2}\s*[/／:：]\s*(?:本报)?)?|[\s/／]*(?:翻拍)?\s*[）)]?$/gu,
    "",
  );
  if (SENDERS.test(words)) return true;
  const names = cutNames(trace(words, 0, words.length));
  return names?.every(({ text }) => mayBeName(text)) ?? false;
}

/** Whether a credit speaks of all pictures beside it. */
export const isOfAll = (credit: string): boolean => /均|除署名外/.test(credit.slice(0, 12));

/** As printed, but for brackets around it, and the letters that the OCR spaced apart: 本报记者 伊霄摄. */
export function readCredit(text: Traced): string {
  const inner = trimTraced(text).text.replace(/^[（(]\s*(.*?)\s*[）)]$/u, "$1");
  const [, outlet = "", gap = "", names = "", end = ""] =
    /^(.*(?:[记記]\s*者|通\s*[讯訊]\s*[员員])|)([\s/／:：]*)(.*?)([\s/／]*(?:文[/／、并並]*)?(?:翻拍、摄|摄影报道|摄影|摄|供图|提供|绘制|绘|攝影報道|攝影|攝|供圖).*|\s+[作画畫绘繪])$/u.exec(
      inner,
    ) ?? [];
  if (end === "" || isOfAll(inner)) return inner;
  const close = cutNames({ text: names, at: Array.from(names, (_, index) => index) });
  const written = close ? close.map((name) => name.text).join(" ") : names;
  const single = (outlet.match(/[记記]\s*者|[讯訊]\s*[员員]/gu)?.length ?? 0) < 2;
  return (single ? outlet.replace(/\s+/g, "") : outlet) + gap + written + end;
}

/** A caption without its credit and the bullet before that. */
export const withoutCredit = (text: Traced, start: number): Traced => {
  const rest = trimTraced(sliceTraced(text, 0, start));
  return /[。！？”）》\s][■□◆◇●▲]$/u.test(rest.text)
    ? trimTraced(sliceTraced(rest, 0, rest.text.length - 1))
    : rest;
};
