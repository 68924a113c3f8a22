import type { PhotoReference } from "@/lib/records/story";

const REFERENCE = /[（(]((?:[上下左右]+|题|左上|右下|见)图[①-⑳]?|图[①-⑳\d]{1,2})[)）]/g;

/** （右图）, （图①）: photos that a paragraph points to; the words stay in the paragraph. */
export const photoReferences = (text: string): PhotoReference[] =>
  [...text.matchAll(REFERENCE)].map(([, ref]) => ({ ref: ref ?? null, caption: null, credit: null }));

const NUMBERED = /(图[①-⑳])[：:]/;
const CREDIT =
  /(?:[\s　]|(?<=[。！？]))((?:\p{Script=Han}{2,8}[\s　]*)?(?:记者[\s　]*)?(?:\p{Script=Han}[\s　]?){2,4}(?:摄影|摄)(?:[/／]报道)?(?:[（(][^（()）]{2,12}[)）])?)[\s　]*$/u;

/** Whether a block is what stands under a photo: 图为…, 图①：…, or ends with who took it. */
export function looksLikeCaption(text: string): boolean {
  if (text.length > 300) return false;
  return (
    /^[\s　]*(?:图为|图[①-⑳][：:]|[上下左右]图[：:为])/.test(text) || CREDIT.test(text) || isCredit(text)
  );
}

const isCredit = (text: string) =>
  /摄(?:影)?(?:[（(][^（()）]{2,12}[)）])?$/.test(text) && text.length <= 30 && !/[。！？]/.test(text);

/** Captions of one block: numbered ones apart, the credit taken off the last. */
export function readCaptions(text: string): PhotoReference[] {
  const credit = CREDIT.exec(text)?.[1] ?? (isCredit(text) ? text.trim() : null);
  const captions = credit === null ? text : text.slice(0, text.lastIndexOf(credit));
  const clean = credit?.replace(/[\s　]+/g, " ").trim() ?? null;
  const parts = captions
    .split(new RegExp(`(?=${NUMBERED.source})`))
    .map((part) => part.trim())
    .filter((part) => part && !/^图[①-⑳]$/.test(part));
  if (parts.length === 0) return [{ ref: null, caption: null, credit: clean }];
  return parts.map((part, index) => {
    const ref = NUMBERED.exec(part)?.[1] ?? null;
    const caption = part.replace(new RegExp(`^${NUMBERED.source}`), "").trim();
    return { ref, caption, credit: index === parts.length - 1 ? clean : null };
  });
}
