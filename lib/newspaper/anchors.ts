import type { Block, PageSplit, SplitProblem, StoryDraft } from "./types";

/** Anchors are compared without spaces and marks: a re-OCR changes those first. */
const essence = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** The index of the story that an editor's anchor names: its headline or first paragraph contains it. null if none does. */
export function findAnchor({ stories }: Pick<PageSplit, "stories">, anchor: string): number | null {
  const wanted = essence(anchor);
  if (wanted === "") return null;
  const inHeadline = stories.findIndex(({ headline }) => essence(headline.main?.text ?? "").includes(wanted));
  if (inHeadline !== -1) return inHeadline;
  const index = stories.findIndex((story) => opening(story).some((text) => essence(text).includes(wanted)));
  return index === -1 ? null : index;
}

function opening({ headline, blocks, photos }: StoryDraft): string[] {
  const titles = [headline.kicker?.text, headline.deck?.text, photos[0]?.caption];
  const titlesWithLede = [...titles, blocks.find(({ kind }) => kind === "paragraph")?.text.text];
  return titlesWithLede.filter((text) => text !== undefined && text !== null);
}

/** The block at which an anchor that no story answers to makes one begin: above an adjoining kicker or byline. */
export function forcedStart(blocks: readonly Block[], anchor: string): number | null {
  const wanted = essence(anchor);
  let index = blocks.findIndex((block) => essence(block.text.text).includes(wanted));
  if (index === -1 || wanted === "") return null;
  while (index > 0 && ["kicker", "byline", "headline", "deck"].includes(blocks[index - 1]?.class ?? ""))
    index -= 1;
  return index;
}

/** An anchor that is nowhere on the page, with the three stories it most resembles. */
export function unknownAnchor(anchor: string, stories: readonly StoryDraft[]): SplitProblem {
  const candidates = stories
    .map((story) => story.headline.main?.text ?? opening(story)[0]?.slice(0, 20) ?? "")
    .filter((text) => text !== "")
    .sort((a, b) => likeness(anchor, b) - likeness(anchor, a))
    .slice(0, 3);
  return {
    line: 1,
    column: 1,
    severity: "error",
    rule: "unknown-anchor",
    message: `版面上没有“${anchor}”`,
    cure:
      candidates.length > 0
        ? `最接近的有：${candidates.map((text) => `“${text}”`).join("、")}`
        : "这一版没有稿件",
  };
}

/** Shared pairs of characters, as a share of both texts' (Dice). */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(essence(a)), pairs(essence(b))];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

const pairs = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
