import type { Traced } from "./traced";

/** Traditional and simplified forms of the characters that the words below, and surnames, are written with. */
const TWO_FORMS =
  "記记訊讯員员實实習习攝摄編编輯辑責责報报導导電电網网轉转緊紧圖图為为資资專专約约聞闻廣广臺台發发華华綜综遺遗聲声啟启來来據据聯联寫写畫画設设計计陳陈張张劉刘楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯蕭萧許许鄧邓蘇苏盧卢蔣蒋賈贾葉叶閻阎鍾钟鐘钟譚谭鄒邹陸陆龍龙萬万湯汤賴赖龔龚歐欧陽阳區区賀贺呂吕範范龐庞術术對对經经曆历號号總总監监製制視视覺觉農农並并採采閏闰臘腊齊齐顧顾錢钱嚴严莊庄聶聂關关駱骆倫伦鄺邝麥麦溫温蘭兰樂乐單单應应畢毕喬乔師师饒饶練练閔闵甯宁鞏巩儲储紀纪雲云邊边鄔邬鮑鲍魯鲁權权豐丰衛卫滿满連连車车戰战寧宁宮宫強强費费酈郦藺蔺婁娄竇窦叢丛繆缪項项諶谌東东欒栾遲迟談谈衞卫龎庞閩闽聞闻譯译綜综";
const SIMPLIFIED = new Map(
  [...TWO_FORMS].flatMap((char, index, all) =>
    index % 2 === 0 ? [[char, all[index + 1] ?? char] as const] : [],
  ),
);

/** The words of bylines, datelines, jumps and captions in traditional characters. */
const TRADITIONAL_WORDS = new RegExp(
  `${"記者 通訊員 實習 攝影 編輯 責編 責任編輯 特約 專電 報訊 報道 報導 本報 本網 新華社 新華網 文並圖 文圖 下轉 緊接 圖為 資料 發自 聯合 設計 撰寫 採寫 編譯 綜合"
    .split(" ")
    .map((word) => word.split("").join("[ \u3000]*"))
    .join("|")}|[電訊攝]|圖[①-⑳]?`,
  "g",
);

/** The simplified form of one character. */
export const simple = (char: string): string => SIMPLIFIED.get(char) ?? char;

/** For each UTF-16 unit whether it is the traditional form of another. */
const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const char of SIMPLIFIED.keys()) IS_TRADITIONAL[char.charCodeAt(0)] = 1;

/** Most texts have no such character at all: that is found sooner than that they have no such word. */
function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (IS_TRADITIONAL[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Most texts are in simplified characters, and come back as they are. */
export const simplify = (text: string): string =>
  hasTraditional(text) ? Array.from(text, simple).join("") : text;

/** Text of the same length in which such words, and nothing else, are in simplified characters. */
const foldWords = (text: string): string =>
  hasTraditional(text) ? text.replace(TRADITIONAL_WORDS, (word) => Array.from(word, simple).join("")) : text;

/** With 記者某某∕花蓮報導 as 記者某某／花蓮報導: a mathematical sign that is printed for the slash, and ［本报讯］ as [本报讯]. */
export const foldTraced = ({ text, at }: Traced): Traced => ({
  text: foldWords(text).replaceAll("∕", "／").replaceAll("［", "[").replaceAll("］", "]"),
  at,
});

/** Looks up what was printed where a folded text stands. */
export function printedAs({ text, at }: Traced): (folded: Traced) => string {
  let printed: Map<number, string> | undefined;
  return (folded) => {
    const known = printed ?? new Map(at.map((offset, index) => [offset, text.charAt(index)]));
    printed = known;
    return folded.at.map((offset, index) => known.get(offset) ?? folded.text.charAt(index)).join("");
  };
}
