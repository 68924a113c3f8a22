import type { Dateline } from "@/lib/records/byline";
import { BULLETS, endsSentence } from "../source/text";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";
import { parseClosingDateline } from "./dateline";

const IN_BRACKETS = /\s*[（(][^（()）]{2,60}[）)]$/;
const BULLETED = new RegExp(`\\s*[${BULLETS}][^${BULLETS}。！？]{2,60}$`);
/** Behind the last sentence and a space: 本报记者 张三 李四, 甲 乙 文/摄. */
const UNMARKED =
  /(?<=[。！？…”』」])\s+(?=[^\s。，！？；：][^。，！？；]{2,48}$)(?:(?:[\p{Script=Han}·]{0,12}(?:记\s*者|通\s*讯\s*员|實習|实习生))[^。，！？；：]{2,44}|[^。，！？；：]{2,30}文\s*[/／、]?\s*[^。，！？；：]{0,12}[图摄])$/u;

/** （施樂天自倫敦航訊）. */
const FILED_FROM_PLACE =
  /^[（(]\s*(\p{Script=Han}{2,4})自\p{Script=Han}{2,6}(?:航|通|專|专)?(?:訊|讯|寄|電|电)\s*[）)]$/du;

/** What a story's last paragraph ends with beside its text. */
export interface Closing {
  rest: Traced;
  mark: Traced;
  byline: ParsedByline;
  /** （据新华社哈尔滨电　花冠群） */
  dateline: Dateline | null;
}

function parseFrom(mark: Traced): ParsedByline | null {
  const name = FILED_FROM_PLACE.exec(mark.text)?.indices?.[1];
  return name ? parseByline(sliceTraced(mark, ...name)) : null;
}

/**
 * The byline at the end of a story's last paragraph, after its full stop: （记者 刘聪 报道）, □记者…, and a bare
 * name in brackets where the story has no other. Null where there is none.
 */
export function cutClosingByline(text: Traced, hasByline: boolean): Closing | null {
  const from = Math.max(0, text.text.length - 80);
  const tail = text.text.slice(from);
  const match = IN_BRACKETS.exec(tail) ?? BULLETED.exec(tail) ?? UNMARKED.exec(tail);
  if (!match) return null;
  const start = from + match.index;
  const rest = trimTraced(sliceTraced(text, 0, start));
  if (!endsSentence(rest.text)) return null;
  const mark = trimTraced(sliceTraced(text, start));
  const filed = parseClosingDateline(mark);
  if (filed) return { rest, mark, ...filed };
  const byline = parseByline(mark, { expected: true }) ?? parseFrom(mark);
  if (!byline || (!byline.sure && hasByline)) return null;
  return { rest, mark, byline, dateline: null };
}
