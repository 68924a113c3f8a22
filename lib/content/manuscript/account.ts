import { textOfMarkdown } from "../markdown/in-order";
import { markdownTree, writeMarkdown } from "../markdown/parse";
import { walk } from "../markdown/walk";
import type { Remark } from "./manuscript";
import { withoutMarks } from "./marks";
import type { StoryParts } from "./story-parts";

const close = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, "");

/**
 * The account of a document: each paragraph of it is in the text or in a field, character by character. What is missing is
 * told with its words.
 */
export function missingWords(paragraphs: readonly string[], { text, used }: StoryParts): string[] {
  const whole = close(textOfMarkdown(text));
  const fields = used.map(close);
  let from = 0;
  return paragraphs.flatMap((paragraph) => {
    const words = close(paragraph);
    if (words === "") return [];
    const at = whole.indexOf(words, from);
    if (at >= 0) {
      from = at + words.length;
      return [];
    }
    return isIn(words, whole, fields) ? [] : [paragraph.trim()];
  });
}

/** Whether words stand elsewhere, or in pieces: a field took the first of them, or the last. */
function isIn(words: string, whole: string, fields: readonly string[]): boolean {
  if (whole.includes(words) || fields.some((field) => field.includes(words))) return true;
  return fields.some((field) => {
    if (field === "" || !words.includes(field)) return false;
    const at = words.indexOf(field);
    return [words.slice(0, at), words.slice(at + field.length)].every(
      (part) => part === "" || isIn(part, whole, fields),
    );
  });
}

/** How many characters of what is missing are shown. */
const SHOWN = 400;

export function missingRemarks(missing: readonly string[]): Remark[] {
  if (missing.length === 0) return [];
  const words = missing.map((text) => `“${text}”`).join("");
  const count = [...close(missing.join(""))].length;
  const shown = [...words].slice(0, SHOWN).join("");
  return [
    {
      severity: "error",
      rule: "text-left-out",
      message: `有 ${count} 个字没有转出来：${shown}${[...words].length > SHOWN ? "……" : ""}`,
      cure: "对照原稿，把这些字补进正文；原稿的写法常见的，请把原稿交给维护者",
    },
  ];
}

/** Whether a text written in Markdown says what its tree does. */
export const isWrittenWhole = (text: string, tree: StoryParts["text"]): boolean =>
  close(textOfMarkdown(markdownTree(text))) === close(textOfMarkdown(tree));

function hasNote(block: StoryParts["text"]["children"][number]): boolean {
  let found = false;
  walk(block, ({ type }) => {
    found ||= type === "footnoteReference";
    return undefined;
  });
  return found;
}

/** The text with those of its blocks bare of marks that Markdown can't write with them; how many those are. */
export function writable(text: StoryParts["text"]): number {
  let bare = 0;
  // A mark of a note is one only beside its note.
  const notes = text.children.filter(({ type }) => type === "footnoteDefinition");
  text.children = text.children.map((block) => {
    const others = notes.filter((note) => note !== block);
    const alone: StoryParts["text"] = { type: "root", children: [block, ...(hasNote(block) ? others : [])] };
    if (isWrittenWhole(writeMarkdown(alone), alone)) return block;
    bare += 1;
    return withoutMarks(block);
  });
  return bare;
}
