import type { LayoutLine } from "@/lib/layout/model";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";

/** Pages with fewer Chinese characters tell nothing. */
const ENOUGH = 60;
/** Simplified news has hardly a traditional character (a name, a wordmark); a traditional page has one of three. */
const TRADITIONAL = 0.06;
/** Of a page that is known to the recogniser it does not know one of some hundreds, and is seldom unsure. */
const UNKNOWN = 0.03;
const UNSURE = 0.15;

/** What is put in for a character that is not known. */
const LOST = "□";
const HAN = /\p{Script=Han}/u;

const traditional = new Set(
  TRADITIONAL_PAIRS.flatMap(([typed, simplified]) => (simplified === typed ? [] : [typed])),
);

/** What an editor should know of a page that the recogniser hardly knows, and what to do; null for all others. */
export function doubtfulPage(lines: readonly Pick<LayoutLine, "text" | "unsure">[]): string | null {
  const characters = lines.flatMap(({ text }) => [...text.trimStart()].filter(isPrint));
  if (characters.length < ENOUGH) return null;
  const share = (count: number) => count / characters.length;
  // A byline's own □ begins its line.
  const unknown = share(
    lines.reduce((sum, { text }) => sum + [...text].slice(1).filter((one) => one === LOST).length, 0),
  );
  const unsure = share(lines.reduce((sum, line) => sum + line.unsure.length, 0));
  if (share(characters.filter((one) => traditional.has(one)).length) >= TRADITIONAL)
    return `这一版像是繁体字的：识别部分只认得一部分繁体字，认不出的写成 □，还会认成相近的字；${ELSEWHERE}`;
  if (unknown >= UNKNOWN || unsure >= UNSURE)
    return `有 ${inHundred(unknown)} 的字认不出（写成 □），${inHundred(unsure)} 没有把握：可能是繁体字、少见的字体，或图不清楚；图不清楚的，用 300 dpi 重新扫描，不然${ELSEWHERE}`;
  return null;
}

const ELSEWHERE =
  "请换认得繁体字的识别软件（ABBYY FineReader、Tesseract 的 chi_tra），导入它的 ALTO、hOCR 结果";

const isPrint = (character: string): boolean => HAN.test(character) || character === LOST;

const inHundred = (share: number): string => `${Math.round(100 * share)}%`;
