import type { Character } from "./reading/character";

/** What of a page is not in its text. */
export interface Unread {
  /** Of the page, how much pictures cover: 0 to 1. */
  pictures: number;
  /** Small areas with curves: characters that were turned into outlines (转曲). */
  outlines: number;
}

/** Of the characters: more that nobody can read make the whole layer useless. */
const MOST_UNREADABLE = 0.1;
/** Fewer characters than this are a page number, a mark of the scanner. */
const FEW = 20;
/** A page with so few characters beside so many outlines, or a picture so large, has its text there. */
const SPARSE = 60;
const MANY_OUTLINES = 200;
const LARGE_PICTURE = 0.5;

/** So many Chinese characters show whether they are those that Chinese is written with. */
const ENOUGH = 200;
/** Of them, how many are among the commonest at least: in news they are two thirds, by chance one in forty. */
const FEWEST_COMMON = 0.2;
/** The commonest of newspapers, simplified and traditional. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严國這個來時們會發動說產種後學經過進電現實體機當點從業開還應無長見員萬與關線數氣條問給聞記對區務總陳張黃市",
);

/** Letters with marks and signs of Latin-1, one after the other: Chinese in GBK or UTF-8 that was read as Latin. */
const MOJIBAKE = /[\u0080-\u00ff]{4,}/gu;

const NO_CHARACTER = /[\p{Co}\p{Cn}\ufffd]/u;

/** Whether the PDF does not say which character one is: its font has no code for it, or one of its own. */
export const isUnnamed = ({ unmapped, text }: Character): boolean => unmapped || NO_CHARACTER.test(text);

/** Why a page's own text can't be used, in words for editors; null where it can. Such a page is to be recognised from its picture. */
export function whyUnreadable(characters: readonly Character[], unread: Unread): string | null {
  const count = characters.length;
  if (count < SPARSE && unread.outlines >= MANY_OUTLINES) return "文字已经转成曲线，没有文字层";
  if (count < FEW && unread.pictures >= LARGE_PICTURE) return "没有文字层，是扫描的图片";
  if (count < FEW) return null;
  return whyGarbage(characters);
}

function whyGarbage(characters: readonly Character[]): string | null {
  const count = characters.length;
  const share = (is: (one: Character) => boolean) => characters.filter(is).length / count;
  if (share(({ unmapped }) => unmapped) > MOST_UNREADABLE)
    return "字体没有带文字的编码（缺 ToUnicode），文字层是乱码";
  if (share(({ text }) => NO_CHARACTER.test(text)) > MOST_UNREADABLE)
    return "字体用的是自造的编码（私用区），文字层是乱码";
  const text = characters.map((one) => one.text).join("");
  const mojibake = (text.match(MOJIBAKE) ?? []).join("").length;
  if (mojibake / text.length > MOST_UNREADABLE) return "文字层的编码错了，是乱码";
  const chinese = text.match(/\p{Script=Han}/gu) ?? [];
  const common = chinese.filter((one) => COMMON.has(one)).length;
  if (chinese.length >= ENOUGH && common / chinese.length < FEWEST_COMMON)
    return "文字层里几乎没有常用字，字体的编码对不上，是乱码";
  return null;
}
