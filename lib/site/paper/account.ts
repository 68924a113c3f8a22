import type { LineMark, PrintedPage } from "@/lib/records/page";
import { countLabel } from "../text/labels";
import { type Owner, ownerOf } from "./regions";

/** What was done to a page, or to several: how often each thing. */
export interface EvidenceCounts {
  /** Published ones. */
  stories: number;
  omitted: number;
  withdrawn: number;
  joined: number;
  misread: number;
  unspaced: number;
  converted: number;
  suspect: number;
  supplied: number;
  /** Lines. */
  furniture: number;
}

/** What was done to a page; how much an editor supplied, its stories know. */
export function countsOf({ lines, stories, asides }: PrintedPage, supplied: number): EvidenceCounts {
  const marks = lines.flatMap((line) => line.marks);
  const count = (kind: LineMark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  return {
    stories: stories.length,
    omitted: asides.filter((aside) => aside.kind === "omitted").length,
    withdrawn: asides.filter((aside) => aside.kind === "withdrawn").length,
    joined: lines.filter(({ joinsNext }) => joinsNext).length,
    misread: count("misread"),
    unspaced: count("unspaced"),
    converted: count("converted"),
    suspect: count("suspect"),
    supplied,
    furniture: lines.filter(({ furniture }) => furniture !== null).length,
  };
}

/** The counts of several pages together. */
export function sumCounts(all: readonly EvidenceCounts[]): EvidenceCounts {
  const sum = (key: keyof EvidenceCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    stories: sum("stories"),
    omitted: sum("omitted"),
    withdrawn: sum("withdrawn"),
    joined: sum("joined"),
    misread: sum("misread"),
    unspaced: sum("unspaced"),
    converted: sum("converted"),
    suspect: sum("suspect"),
    supplied: sum("supplied"),
    furniture: sum("furniture"),
  };
}

/**
 * Whose the page's characters are, counted anew from its lines: all but white space. Of what was taken down the records
 * have no text, so there is nothing to count.
 */
export function accountOf(page: PrintedPage): string {
  const { lines, stories, asides } = page;
  const counted = { story: 0, aside: 0, furniture: 0, none: 0 } satisfies Record<Owner["kind"], number>;
  for (const line of lines) {
    const { kind } = ownerOf(line, asides);
    counted[kind] += [...line.text.replace(/\s/g, "")].length;
  }
  const all = counted.story + counted.aside + counted.furniture + counted.none;
  const { omitted, withdrawn } = countsOf(page, 0);
  const owners = [
    ...(stories.length > 0 ? [`${stories.length}篇报道`] : []),
    ...(omitted > 0 ? [`${omitted}篇未采用的报道`] : []),
    ...(counted.furniture > 0 ? ["版面文字"] : []),
  ];
  const rest = counted.none > 0 ? `另有${countLabel(counted.none)}字没有归属` : "无遗漏";
  const gone = withdrawn > 0 ? `；另有${withdrawn}篇已撤下，文字不留，字数不计` : "";
  return `本版${gone ? "现存" : "共"}${countLabel(all)}字（含标点和标记），${owners.length > 0 ? `分属${listLabel(owners)}，` : ""}${rest}${gone}`;
}

/** 甲、乙与丙 */
const listLabel = (items: readonly string[]): string =>
  [items.slice(0, -1).join("、"), ...items.slice(-1)].filter(Boolean).join("与");
