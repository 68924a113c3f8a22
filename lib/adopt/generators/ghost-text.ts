import { z } from "zod";
import type { Entry } from "../entry";
import type { GhostPost } from "./ghost-post";

/** Of Ghost's own form of a text, the cards that hold it whole: Markdown, HTML. */
const Mobiledoc = z.object({
  cards: z.array(
    z
      .tuple([z.string(), z.object({ markdown: z.string().optional(), html: z.string().optional() })])
      .rest(z.unknown()),
  ),
  sections: z.array(z.array(z.unknown())).optional(),
});

/** The text of a post: its HTML; else what it was made from, where that is Markdown; null where there is neither. */
export function ghostText(post: GhostPost): Entry["body"] | null {
  if (post.html?.trim()) return { kind: "html", text: post.html };
  if (post.markdown?.trim()) return { kind: "markdown", text: post.markdown };
  const card = cardOf(post.mobiledoc);
  if (card) return card;
  return post.plaintext?.trim() ? { kind: "markdown", text: post.plaintext } : null;
}

/** A text that is one card and nothing else, as Ghost 1 wrote all of them. */
function cardOf(mobiledoc: string | null | undefined): Entry["body"] | null {
  const read = Mobiledoc.safeParse(parsed(mobiledoc ?? ""));
  if (!read.success || read.data.cards.length !== 1 || (read.data.sections?.length ?? 1) > 1) return null;
  const [, card] = read.data.cards[0] ?? [];
  if (card?.markdown) return { kind: "markdown", text: card.markdown };
  return card?.html ? { kind: "html", text: card.html } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
