import type { Element, Root } from "hast";
import type { Story } from "@/lib/records/story";
import { type PictureView, pictureView } from "../pictures/picture";
import { datelineLabel } from "../text/labels";
import { richTree } from "./rich-tree";
import { type Run, runsOf } from "./runs";

export type BodyView =
  | { kind: "printed"; blocks: { kind: "paragraph" | "subhead"; runs: Run[] }[] }
  /** `pictures`: those in the tree, by the `src` that stands there. */
  | {
      kind: "markdown";
      tree: Root;
      pictures: Record<string, PictureView>;
      /** Holds a table, which columns would cut. */
      hasTable: boolean;
    };

/** The body with its dateline before the first words, each mended or doubtful stretch marked. */
export function bodyView(story: Story): BodyView {
  const dateline = story.dateline ? `${datelineLabel(story.dateline)}　` : null;
  if (story.body.kind === "markdown") {
    const pictures = Object.fromEntries(
      story.textPictures.map((picture) => [picture.src, pictureView(picture)]),
    );
    const tree = richTree(story.body.tree, story.pictures.length === 0, pictures);
    return {
      kind: "markdown",
      tree: dateline === null ? tree : withDateline(tree, dateline),
      hasTable: holdsTable(tree),
      pictures,
    };
  }
  const { blocks } = story.body;
  const first = blocks.findIndex(({ kind }) => kind === "paragraph");
  const lead: Run[] = dateline === null ? [] : [{ kind: "dateline", text: dateline }];
  return {
    kind: "printed",
    blocks: blocks.map(({ kind, text }, index) => ({
      kind,
      runs: [...(index === first ? lead : []), ...runsOf(text, story, "block", index)],
    })),
  };
}

const holdsTable = ({ children }: Root | Element): boolean =>
  children.some((child) => child.type === "element" && (child.tagName === "table" || holdsTable(child)));

/** A text's tree with the dateline in its first paragraph, or in one of its own above a text that begins otherwise. */
function withDateline(tree: Root, text: string): Root {
  const dateline: Element = {
    type: "element",
    tagName: "b",
    properties: {},
    children: [{ type: "text", value: text }],
  };
  const [first, ...rest] = tree.children;
  if (first?.type === "element" && first.tagName === "p") {
    return { ...tree, children: [{ ...first, children: [dateline, ...first.children] }, ...rest] };
  }
  const own: Element = { type: "element", tagName: "p", properties: {}, children: [dateline] };
  return { ...tree, children: [own, ...tree.children] };
}
