const NUMERALS = "零一二三四五六七八九";
const NUMBER = "第?[\\s　]*([\\dA-Za-z０-９一二三四五六七八九十]{1,3})[\\s　]*版";
const TO = new RegExp(`[（(【▶→]*[\\s　]*(?:下转|转)${NUMBER}[\\s　]*[）)】]*`);
const FROM = new RegExp(`[（(【▶→]*[\\s　]*(?:上接|接)${NUMBER}[\\s　]*[）)】]*`);

export interface FoundJump {
  jump: { to: string | null; from: string | null };
  /** Offsets of the words into the text. */
  start: number;
  end: number;
}

/** 下转第二版, 上接第1版, at the end or the beginning of a text. */
export function findJump(text: string): FoundJump | null {
  const to = TO.exec(text);
  if (to && text.slice(to.index + to[0].length).trim() === "") {
    return {
      jump: { to: pageNumber(to[1] ?? ""), from: null },
      start: to.index,
      end: to.index + to[0].length,
    };
  }
  const from = FROM.exec(text);
  if (from && text.slice(0, from.index).trim() === "") {
    return {
      jump: { to: null, from: pageNumber(from[1] ?? "") },
      start: from.index,
      end: from.index + from[0].length,
    };
  }
  return null;
}

/** 十二 → 12, ０３ → 3 */
function pageNumber(text: string): string {
  const plain = text.normalize("NFKC");
  if (/^[\dA-Za-z]+$/.test(plain)) return plain.replace(/^0+(?=\d)/, "");
  const [tens = "", ones = ""] = plain.includes("十") ? plain.split("十") : ["零", plain];
  const digit = (char: string, empty: number) => (char === "" ? empty : Math.max(0, NUMERALS.indexOf(char)));
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}
