import { BULLET, ROLE } from "../fields/byline-words";
import { beginsWithAnySurname, hasCompoundSurname } from "../fields/surnames";
import { isShort } from "../source/text";
import { withoutSpaces } from "../source/traced";
import type { Detector, Finding, StoryField } from "./suspect";
import type { Vocabulary } from "./vocabulary";

/** A name that the corpus has this often, and not as a name, is a word. */
const COMMON_WORD_FREQUENCY = 1_000;

/** Bylines that name nobody: wrong length, figures or letters, no surname, a common word. */
export const oddBylines: Detector = ({ story, fields }, vocabulary) => [
  ...oddNames(
    story.bylines.map(({ name }) => name),
    fields,
    vocabulary,
  ),
  ...fields.flatMap(unreadByline),
];

function oddNames(
  names: readonly string[],
  fields: readonly StoryField[],
  vocabulary: Vocabulary,
): Finding[] {
  const owned = fields
    .filter(({ part }) => part === "byline" || part === "dateline")
    .map((field) => ({ field, close: withoutSpaces(field.text) }));
  return [...new Set(names)].flatMap((name) => {
    const odd = oddity(name, vocabulary);
    if (!odd) return [];
    for (const { field, close } of owned) {
      const at = close.text.indexOf(name);
      if (at === -1) continue;
      const start = field.text.at.indexOf(close.at[at] ?? -1);
      const end = field.text.at.indexOf(close.at[at + name.length - 1] ?? -1) + 1;
      return [{ kind: "byline" as const, field, start, length: end - start, suggestion: null, ...odd }];
    }
    return [];
  });
}

function oddity(name: string, { frequency, isName }: Vocabulary): { reason: string; score: number } | null {
  // A minority's name, or a foreigner's, is longer and has no surname that we know.
  if (/[·•・]/.test(name)) return null;
  if (/[^\p{Script=Han}]/u.test(name)) return { reason: `署名“${name}”里有不是汉字的字符`, score: 0.7 };
  if (name.length === 1) return { reason: `署名“${name}”只有一个字`, score: 0.5 };
  if (name.length > 4)
    return { reason: `署名“${name}”有 ${name.length} 个字，可能是几个人名连在一起`, score: 0.5 };
  if (!beginsWithAnySurname(name))
    return { reason: `“${name.charAt(0)}”是不常见的姓，署名可能认错了字`, score: 0.5 };
  if (name.length === 4 && !hasCompoundSurname(name))
    return { reason: `署名“${name}”有四个字，又不是复姓，可能是两个人名连在一起`, score: 0.35 };
  if (frequency(name) >= COMMON_WORD_FREQUENCY && !isName(name))
    return { reason: `署名“${name}”是一个常用词，可能不是人名`, score: 0.3 };
  return null;
}

/** A bullet, a role, and 报道 or the paragraph's end soon after: `□记者 薛良1 报道`. */
const BYLINE_HEAD = /^[^。，！？；：]{0,40}?(?:报\s*道|摄|文)(?=\s|$|[^的了中])/;

/** A paragraph that begins like a byline whose names can't be read; the join may have added the text below it. */
function unreadByline(field: StoryField): Finding[] {
  const { text } = field.text;
  if (field.part !== "paragraph" || !BULLET.test(text.charAt(0))) return [];
  const head = isShort(text, 45) && !/[。！？]/.test(text) ? text : BYLINE_HEAD.exec(text.slice(0, 60))?.[0];
  if (head === undefined || head.search(ROLE) === -1) return [];
  const reason = "像一行署名，但读不出人名，现在算作正文";
  return [{ kind: "byline", field, start: 0, length: head.length, suggestion: null, reason, score: 0.6 }];
}
