/** What may stand in an address besides letters and digits; a `|` would end a cell of a table. */
const MARKS = "!#$%&'()*+,\\-./:;=?@\\[\\]_~";
/** Chinese letters go on an address only where a part of it begins with them: `/wiki/聊城`, but `/docs了解更多`. */
const CHINESE_PART = "(?<=[/=_-])[^\\u0000-\\u007f\\P{L}]+";
const REST = `(?::\\d+)?(?:[/?#](?:[\\w${MARKS}]|${CHINESE_PART})*)?`;
const HTTP = `https?://(?:[\\w-]+\\.)*[a-z\\d-]+${REST}`;
const WWW = `www\\.[a-z\\d-]+(?:\\.[\\w-]+)*${REST}`;
const AT_START = new RegExp(`^(?:${HTTP}|${WWW})`, "iu");
const ANYWHERE = new RegExp(`(?<![a-z])${HTTP}|(?<![\\w./@-])${WWW}`, "giu");

/** The bare address with which a text begins; empty if there is none. It ends at Chinese marks, brackets and quotes. */
export const urlAtStart = (text: string): string => withoutTrail(AT_START.exec(text)?.[0] ?? "");

/** All bare addresses of a text, and where in it they begin. */
export const urlsIn = (text: string): { url: string; index: number }[] =>
  [...text.matchAll(ANYWHERE)].map(({ 0: url, index }) => ({ url: withoutTrail(url), index }));

/** `www.` leads to a site, too. */
export const hrefOf = (url: string): string => (/^www\./i.test(url) ? `http://${url}` : url);

/** Marks at the end belong to the sentence; a closing bracket to the address if it was opened there. */
function withoutTrail(url: string): string {
  let end = url.length;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (!/[!'),.:;?*_~\]&]/.test(last)) break;
    const kept = url.slice(0, end);
    if (last === ")" && count(kept, "(") >= count(kept, ")")) break;
  }
  return url.slice(0, end);
}

const count = (text: string, mark: string) => text.split(mark).length - 1;
