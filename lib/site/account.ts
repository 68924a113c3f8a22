import type { LineMark, PrintedPage } from "@/lib/records/page";
import { countLabel } from "./labels";
import type { EvidenceCounts } from "./views";

/** What was done to a page; how many headline parts were supplied, its stories know. */
export function countsOf({ lines, stories }: PrintedPage, supplied: number): EvidenceCounts {
  const marks = lines.flatMap((line) => line.marks);
  const count = (kind: LineMark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  return {
    stories: stories.length,
    joined: lines.filter(({ joinsNext }) => joinsNext).length,
    misread: count("misread"),
    unspaced: count("unspaced"),
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
    joined: sum("joined"),
    misread: sum("misread"),
    unspaced: sum("unspaced"),
    suspect: sum("suspect"),
    supplied: sum("supplied"),
    furniture: sum("furniture"),
  };
}

/** Whose the page's characters are, counted anew from its lines: all but white space. */
export function accountOf({ lines, stories }: PrintedPage): string {
  let [all, furniture, unowned] = [0, 0, 0];
  for (const line of lines) {
    const characters = [...line.text.replace(/\s/g, "")].length;
    all += characters;
    if (line.furniture !== null) furniture += characters;
    else if (line.story === null) unowned += characters;
  }
  const owners = [
    ...(stories.length > 0 ? [`${stories.length} 篇报道`] : []),
    ...(furniture > 0 ? ["版面文字"] : []),
  ].join("与");
  const rest = unowned > 0 ? `另有 ${countLabel(unowned)} 字没有归属` : "无遗漏";
  return `本版 ${countLabel(all)} 字（含标点和标记），${owners ? `归属 ${owners}，` : ""}${rest}`;
}
