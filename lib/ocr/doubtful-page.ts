import type { LayoutLine } from "@/lib/layout/model";
import { LOST } from "./lost";
import { ENOUGH, isTraditional } from "./traditional";

/** Of a page whose characters the recogniser knows it does not know one of some hundreds, and is seldom unsure. */
const UNKNOWN = 0.03;
const UNSURE = 0.15;

const HAN = /\p{Script=Han}/u;

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
  if (isTraditional(characters))
    return `这一版是繁体字的，由两种识别软件对着读：读法不同的字（${inHundred(unsure)}）没有把握，认不出的写成 □，要核对`;
  if (unknown >= UNKNOWN || unsure >= UNSURE)
    return `有 ${inHundred(unknown)} 的字认不出（写成 □），${inHundred(unsure)} 没有把握：可能是少见的字体，或图不清楚；图不清楚的，用 300 dpi 重新扫描，不然${ELSEWHERE}`;
  return null;
}

const ELSEWHERE =
  "请换认得繁体字的识别软件（ABBYY FineReader、Tesseract 的 chi_tra），导入它的 ALTO、hOCR 结果";

const isPrint = (character: string): boolean => HAN.test(character) || character === LOST;

const inHundred = (share: number): string => `${Math.round(100 * share)}%`;
