/** From a character to its full-width form. */
const FULL_WIDTH = 0xfee0;
const DIGITS = "零一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A number as a list prints it. */
export function figure(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
      return chinese(value);
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
      return format === "upperLetter" ? letter : letter.toLowerCase();
    }
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "ideographTraditional":
      return STEMS.charAt((value - 1) % STEMS.length);
    case "ideographZodiac":
      return BRANCHES.charAt((value - 1) % BRANCHES.length);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));
    default:
      return String(value);
  }
}

/** 十二, 二十, 一百零三; numbers of lists are small. */
function chinese(value: number): string {
  if (value >= 1000) return String(value);
  if (value >= 100) {
    const rest = value % 100;
    const hundred = `${DIGITS.charAt(Math.floor(value / 100))}百`;
    return rest === 0
      ? hundred
      : `${hundred}${rest < 10 ? "零" : ""}${rest >= 10 && rest < 20 ? "一" : ""}${chinese(rest)}`;
  }
  if (value < 10) return DIGITS.charAt(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${ones === 0 ? "" : DIGITS.charAt(ones)}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let [rest, written] = [value, ""];
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) written += letters;
  return written;
}
