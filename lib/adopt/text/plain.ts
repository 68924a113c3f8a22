/** A whole link or picture: what stands in it needs no look by itself. */
const LINK = /!?\[[^[\]\n]+\]\([^\s()]+(?: "[^"\n]*")?\)/g;
/** What may be a mark, of ours or of others, that reads otherwise than it looks; characters that nobody sees. */
const MARK =
  /[[\]<>&{}|`~$\\^%=\t\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd\ue000-\uf8ff]|!!!|\?\?\?|:::|^ {2,}/mu;
/** With more the parsers are slow, and the text is looked at. */
const MOST_LINES = 1000;
const MOST_STARS = 200;

/** Whether a text is paragraphs, headings, lists and whole links alone, of which readers get every word. Reading it costs a hundred times as much. */
export function isPlain(text: string): boolean {
  const bare = text.replace(LINK, "");
  return (
    !MARK.test(bare) &&
    !/\p{Cc}/u.test(bare.replaceAll("\n", "")) &&
    bare.split("\n").length < MOST_LINES &&
    bare.split(/[*_]/).length < MOST_STARS
  );
}

/** Whether nothing in a text leads anywhere or shows anything, and nothing is code by its indent. */
export const hasNoPlaces = (text: string): boolean => !/[[<]|^(?: {4}|\t)/m.test(text);
