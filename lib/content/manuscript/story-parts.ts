import type { Root } from "mdast";
import { isCredits } from "@/lib/newspaper/fields/credits";
import { type Byline, type Dateline, personName } from "@/lib/records/byline";
import { type Block, blocksOf } from "./blocks";
import { withCaptions } from "./captions";
import { type HeadlineBasis, readHead } from "./headline";
import type { Manuscript, StatedDate } from "./manuscript";
import { cutOpening } from "./opening";
import { bylinesIn, cutClosing } from "./signed";
import { withSubheads } from "./subheads";
import { tidy } from "./tidy";
import { toMarkdownTree } from "./to-markdown-tree";

/** A story taken apart: its fields, and its text. */
export interface StoryParts {
  kicker: string | null;
  /** null where nothing looks like one. */
  headline: string | null;
  deck: string | null;
  basis: HeadlineBasis;
  bylines: Byline[];
  dateline: Dateline | null;
  dates: StatedDate[];
  text: Root;
  /** The words that are in fields now, as the document has them. */
  used: string[];
  /** Lines of a page about its text, which are not in the story: 2024-06-21 06:30 来源：… */
  aside: string[];
}

/** Takes a manuscript apart as papers print stories. */
export function readParts({ tree, looks, stated }: Manuscript): StoryParts {
  tidy(tree);
  const blocks = blocksOf(toMarkdownTree(tree), looks);
  const head = stated.headline === null ? readHead(blocks) : statedHead(blocks, stated);
  const captioned = withCaptions(head.rest);
  const opened = withOpening(captioned.blocks);
  const closed = withClosing(opened.blocks, head.bylines.length + opened.bylines.length > 0);
  return {
    kicker: head.kicker,
    headline: head.headline,
    deck: head.deck,
    basis: head.basis,
    bylines: distinct([...head.bylines, ...opened.bylines, ...closed.bylines]),
    dateline: opened.dateline,
    dates: [
      ...stated.dates.filter(({ basis }) => basis === "page"),
      ...head.dates,
      ...stated.dates.filter(({ basis }) => basis !== "page"),
    ],
    text: { type: "root", children: withSubheads(closed.blocks).map(({ node }) => node) },
    aside: head.aside,
    used: [...head.used, ...head.aside, ...captioned.used, ...opened.used, ...closed.used],
  };
}

/** What pages say of a text above it, and nothing else: when and where it appeared, who put it there. */
const ABOUT_TEXT =
  /^(?=.{0,24}\d{4}\s*[-年/.]|来源|稿源|发布|编辑).{0,60}(?:来源|稿源|发布时间|责任编辑|字号|阅读|浏览)[^。]{0,40}$/;

/** The head of a page that says itself what is what; the lines of its text that say it again are not printed twice. */
function statedHead(blocks: readonly Block[], stated: Manuscript["stated"]): ReturnType<typeof readHead> {
  const said = [stated.kicker, stated.headline, stated.deck, ...stated.bylines].flatMap((words) =>
    words ? [close(words)] : [],
  );
  const repeated = (block: Block, index: number) =>
    index < 8 && block.text !== "" && said.includes(close(block.text));
  const rest = blocks.filter((block, index) => !repeated(block, index));
  const isAside = ({ kind, text }: Block, index: number) =>
    index < 3 && kind === "text" && ABOUT_TEXT.test(text);
  const own = rest
    .slice(0, 3)
    .flatMap((block, index) => (block.kind === "text" && bylinesIn(block.text, false) ? [index] : []));
  const signed = own.flatMap((index) => bylinesIn(rest[index]?.text ?? "", false) ?? []);
  return {
    kicker: stated.kicker,
    headline: stated.headline,
    deck: stated.deck,
    basis: "stated",
    dates: [],
    bylines: [...stated.bylines.flatMap((line) => bylinesIn(line, true) ?? []), ...signed],
    rest: rest.filter((block, index) => !own.includes(index) && !isAside(block, index)),
    aside: rest.filter(isAside).map(({ text }) => text),
    used: [...blocks.filter(repeated), ...rest.filter((_, index) => own.includes(index))].map(
      ({ text }) => text,
    ),
  };
}

const close = (text: string): string => text.replace(/\s+/g, "");

interface Cut {
  blocks: Block[];
  bylines: Byline[];
  dateline: Dateline | null;
  used: string[];
}

function withOpening(blocks: readonly Block[]): Cut {
  const at = blocks.findIndex(({ kind }) => kind === "text");
  const first = blocks[at];
  const opening = first ? cutOpening(first) : null;
  if (!opening) return { blocks: [...blocks], bylines: [], dateline: null, used: [] };
  const { block, bylines, dateline, used } = opening;
  return { blocks: blocks.with(at, block), bylines, dateline, used: [used] };
}

/** The last block of the text that is neither a picture, nor a note, nor 责任编辑：…. */
function withClosing(blocks: readonly Block[], hasBylines: boolean): Cut {
  const at = blocks.findLastIndex(
    ({ kind, text }) => kind !== "picture" && kind !== "note" && !isCredits(text),
  );
  const last = blocks[at];
  const closing = last ? cutClosing(last, hasBylines) : null;
  if (!closing) return { blocks: [...blocks], bylines: [], dateline: null, used: [] };
  const { block, bylines, used } = closing;
  return {
    blocks: blocks.toSpliced(at, 1, ...(block ? [block] : [])),
    bylines,
    dateline: null,
    used: [used],
  };
}

/** Who signs a story twice is named once. */
function distinct(bylines: readonly Byline[]): Byline[] {
  const seen = new Set<string>();
  return bylines.filter(({ name, role }) => {
    const key = `${personName(name)} ${role === "photographer" ? role : ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
