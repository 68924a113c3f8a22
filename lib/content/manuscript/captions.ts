import { isCaption, isCredit } from "@/lib/newspaper/fields/photos";
import type { Block } from "./blocks";

/** A line below a picture that is as short as this, and stands in the middle, is its caption. */
const SHORT = 80;

/**
 * Gives pictures the lines below them that speak of them, as Markdown has captions: ![](file "图片说明"). Two pictures above one
 * caption: the lower has it.
 */
export function withCaptions(blocks: readonly Block[]): { blocks: Block[]; used: string[] } {
  const result: Block[] = [];
  const used: string[] = [];
  for (const block of blocks) {
    const above = result.at(-1);
    const picture = above?.kind === "picture" ? imageIn(above) : null;
    if (picture && isCaptionOf(block) && isPlain(block) && (!picture.title || isCredit(block.text))) {
      picture.title = [picture.title, block.text].filter(Boolean).join(" ");
      used.push(block.text);
    } else result.push(block);
  }
  return { blocks: result, used };
}

function imageIn({ node }: Block) {
  const [image] = node.type === "paragraph" ? node.children : [];
  return image?.type === "image" ? image : null;
}

const isCaptionOf = ({ kind, text, look }: Block): boolean =>
  kind === "text" &&
  text !== "" &&
  (look.role?.kind === "caption" ||
    isCaption(text) ||
    isCredit(text) ||
    (look.centred && look.role === null && text.length <= SHORT));

/** A caption is plain words: a link or a note in it would be lost. */
const isPlain = ({ node }: Block): boolean => node.type === "paragraph" && node.children.every(isPlainNode);

const isPlainNode = (node: { type: string; children?: readonly { type: string }[] }): boolean =>
  node.type === "text" ||
  (["strong", "emphasis"].includes(node.type) && (node.children ?? []).every(isPlainNode));
