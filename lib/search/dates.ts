/** A date that a reader typed: a year may be missing, or a day, or month and day. All as addresses have them: `2024`, `06`, `20`. */
export interface AskedDate {
  year: string | null;
  month: string | null;
  day: string | null;
  /** What was typed beside it. */
  rest: string;
}

/** Figures as Chinese writes them, up to thirty-one. */
const FIGURES = "〇一二三四五六七八九";
const NUMERAL = "[〇零一二三四五六七八九十廿卅\\d]{1,3}";
const SIGN = "[年./-]";

/** The forms of dates, the fullest first. `20240620`, too; not more digits than that. */
const FORMS = [
  new RegExp(
    `(?<y>[\\d〇零一二三四五六七八九]{4})\\s*${SIGN}\\s*(?<m>${NUMERAL})\\s*[月./-]\\s*(?<d>${NUMERAL})\\s*[日号]?(?!\\d)`,
  ),
  /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?!\d)/,
  new RegExp(
    `(?<y>[\\d〇零一二三四五六七八九]{4})\\s*[年/-]\\s*(?<m>${NUMERAL})(?:月(?:份)?|(?![\\d月./-]))`,
  ),
  new RegExp(`(?<!\\d)(?<m>${NUMERAL})月\\s*(?<d>${NUMERAL})\\s*[日号]?(?!\\d)`),
  /(?<![\d〇零一二三四五六七八九])(?<y>[\d〇零一二三四五六七八九]{4})年(?!\d)/,
];

/** The date in a query; null where there is none, or one that no calendar has. */
export function dateIn(query: string): AskedDate | null {
  const text = query.normalize("NFKC");
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { y, m, d } = match.groups ?? {};
    const [year, month, day] = [yearOf(y), twoDigits(m, 12), twoDigits(d, 31)];
    if ((y && !year) || (m && !month) || (d && !day)) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    if (month && day && !isDay(`${year ?? LEAP_YEAR}-${month}-${day}`)) continue;
    return { year, month, day, rest: rest.replace(/\s+/g, " ").trim() };
  }
  return null;
}

/** A year that has all days. */
const LEAP_YEAR = "2000";

/** Whether the calendar has it: JavaScript reads 2024-02-30 as a day of March, or not at all. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const digitOf = (character: string): string => {
  const figure = FIGURES.indexOf(character === "零" ? "〇" : character);
  return figure < 0 ? character : `${figure}`;
};

/** 二〇二四 → 2024 */
function yearOf(typed: string | undefined): string | null {
  const digits = [...(typed ?? "")].map(digitOf).join("");
  return /^(?:1[89]|2[01])\d\d$/.test(digits) ? digits : null;
}

/** 二十, 廿 and 20 → `20`; null for more than `most`, and for none. */
function twoDigits(typed: string | undefined, most: number): string | null {
  const plain = (typed ?? "").replace("廿", "二十").replace("卅", "三十");
  const [tens, ones] = plain.includes("十") ? plain.split("十") : ["", plain];
  const number = plain.includes("十")
    ? Number(digits(tens || "一")) * 10 + Number(digits(ones || "〇"))
    : Number(digits(ones ?? ""));
  return number >= 1 && number <= most ? `${number}`.padStart(2, "0") : null;
}

const digits = (text: string): string => [...text].map(digitOf).join("");
