import { ownKindOf } from "../reading/doubt";
import type { Doubt, SplitProblem } from "../source/remarks";
import { isShort } from "../source/text";
import type { Classified } from "../story/assemble";
import type { Draft } from "../story/split-story";

/** What a page is likely to have got wrong although every block was read beyond doubt: an editor is told once of each. */

/** A page of fewer stories shows no habit. */
const LEAST_STORIES = 3;
/** So many of a page's stories must have a headline, or a byline, for one without to stand out. */
const MOST = 0.75;
const LONGEST_TITLE = 30;

export const silences = (drafts: readonly Draft[]): SplitProblem[] => [
  ...untitled(drafts),
  ...unsigned(drafts),
];

const isRest = ({ jump }: Draft) => jump?.from != null;
const hasMost = (drafts: readonly Draft[], holds: (draft: Draft) => boolean): boolean =>
  drafts.length >= LEAST_STORIES && drafts.filter(holds).length >= drafts.length * MOST;

/** Stories without headline on a page whose others have one. */
function untitled(drafts: readonly Draft[]): SplitProblem[] {
  const own = drafts.filter((draft) => !isRest(draft) && draft.kind !== "photo");
  const has = ({ headline }: Draft) => headline.main !== null;
  if (!hasMost(own, has)) return [];
  return own
    .filter((draft) => !has(draft))
    .map((draft) =>
      warning(
        draft.lines[0]?.[0] ?? 1,
        UNTITLED,
        "这一篇没有标题，这一版别的稿件都有",
        "核对原版；标题认作了别的，在 lines: 里写 - {text: 那一行的字, is: headline}；版面上没有标题，在 stories: 里补 headline: 标题",
      ),
    );
}

/** The rule for a story without headline among others that have one. `no-headline` says as much of a page of content. */
export const UNTITLED = "untitled-story";

/** News that nobody has signed between two that are signed. */
function unsigned(drafts: readonly Draft[]): SplitProblem[] {
  const own = drafts.filter((draft) => draft.kind === "news" && !isRest(draft));
  const isSigned = ({ bylines, owned }: Draft) =>
    bylines.length > 0 || owned.some(({ part }) => part === "byline" || part === "dateline");
  if (!hasMost(own, isSigned)) return [];
  return own
    .filter((draft, index) => {
      const around = [own[index - 1], own[index + 1]].flatMap((each) => each ?? []);
      return !isSigned(draft) && around.every(isSigned);
    })
    .map((draft) =>
      warning(
        draft.lines[0]?.[0] ?? 1,
        "unsigned-story",
        "这一篇没有署名，上下各篇都有",
        "核对原版；署名认作了别的，在 lines: 里写 - {text: 那一行的字, is: byline}；原版没有署名，在这一稿的 starts: 下面写 reviewed: true",
      ),
    );
}

/** A doubt about a block that was read beyond doubt: a marked heading that became none, text without a caption's form that became one. */
export function oddBlock({ facts, verdict }: Classified): Doubt | null {
  const { block, text, caption, byline, furniture } = facts;
  if (block.label.is || block.label.reviewed) return null;
  const shown = text.length > 14 ? `${text.slice(0, 13)}…` : text;
  const mine = ownKindOf(verdict.class);
  const cure = "核对原版；没有错就在这一稿的 starts: 下面写 reviewed: true";
  const isHeading = block.heading > 0 && !byline && furniture === null && isShort(text, LONGEST_TITLE);
  if (isHeading && TEXTS.includes(verdict.class)) {
    const message = `“${shown}”标着标题记号，没有当作标题`;
    return { rule: "heading-as-text", message, cure, mine, rival: "headline" };
  }
  if (verdict.class !== "caption" || caption) return null;
  const message = `“${shown}”没有图片说明的写法，当作了图片说明`;
  return { rule: "text-as-caption", message, cure, mine, rival: "paragraph" };
}

const TEXTS: readonly string[] = ["paragraph", "list", "notice", "caption", "furniture"];

const warning = (line: number, rule: string, message: string, cure: string): SplitProblem => ({
  line,
  column: 1,
  severity: "warning",
  rule,
  message,
  cure,
});
