import { BULLETS, endsSentence } from "../source/text";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { type ParsedByline, parseByline } from "./byline";

const IN_BRACKETS = /\s*[（(][^（()）]{2,60}[）)]$/;
const BULLETED = new RegExp(`\\s*[${BULLETS}][^${BULLETS}。！？]{2,60}$`);

/** （农机厂 陆德厚）, （平塘县 罗开文）: a reader or a correspondent, and where they are from. */
const NAME_WITH_HOME =
  /^[（(]\s*\p{Script=Han}{1,12}(?:省|市|县|区|镇|乡|村|厂|社|局|校|院|队|公司|部|站|所|学|团|矿|场|行|馆)[\s·，,]+(\p{Script=Han}(?:\s*\p{Script=Han}){1,2})\s*[）)]$/du;
/** （施樂天自倫敦航訊）. */
const FILED_FROM_PLACE =
  /^[（(]\s*(\p{Script=Han}{2,4})自\p{Script=Han}{2,6}(?:航|通|專|专)?(?:訊|讯|寄|電|电)\s*[）)]$/du;

function parseFrom(mark: Traced): ParsedByline | null {
  const name = (NAME_WITH_HOME.exec(mark.text) ?? FILED_FROM_PLACE.exec(mark.text))?.indices?.[1];
  return name ? parseByline(sliceTraced(mark, ...name)) : null;
}

/**
 * The byline at the end of a story's last paragraph, after its full stop: （记者 刘聪 报道）, □记者…, and a bare
 * name in brackets where the story has no other. Null where there is none.
 */
export function cutClosingByline(
  text: Traced,
  hasByline: boolean,
): { rest: Traced; mark: Traced; byline: ParsedByline } | null {
  const from = Math.max(0, text.text.length - 80);
  const tail = text.text.slice(from);
  const match = IN_BRACKETS.exec(tail) ?? BULLETED.exec(tail);
  if (!match) return null;
  const start = from + match.index;
  const rest = trimTraced(sliceTraced(text, 0, start));
  const mark = trimTraced(sliceTraced(text, start));
  const byline = parseByline(mark) ?? parseFrom(mark);
  if (!byline || !endsSentence(rest.text) || (!byline.sure && hasByline)) return null;
  return { rest, mark, byline };
}
