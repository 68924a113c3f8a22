import type { Label, LabelledStory } from "../score/label";
import { cutAtColumns, PLAIN_WRAP, printedLines } from "./lines";
import { namedPage } from "./page-names";
import type { FurnitureItem, Paper, Part, PrintedPage, StoryItem } from "./parts";
import { randomOf } from "./random";

/**
 * How a recogniser gives a page: `sizes` — Markdown headings by type size on main headlines; `headings` — one mark on every
 * headline (MinerU); `bold` — headlines bold; `lines` — a paragraph a line; `blocks` — blocks without marks; `printed` —
 * printed lines (PaddleOCR).
 */
export const OCR_HABITS = ["sizes", "headings", "bold", "lines", "blocks", "printed"] as const;
export type OcrHabit = (typeof OCR_HABITS)[number];

/** A page's text with its label, true by construction. */
export interface ComposedPage {
  /** `<paper>/<page>/<habit>` */
  name: string;
  paper: string;
  /** The page's name. */
  issue: string;
  habit: OcrHabit;
  /** Its blocks as printed, lines apart by `\n`. */
  blocks: readonly string[];
  text: string;
  label: Label;
}

/** Composes a page in the habit of a recogniser. The same page and habit always give the same text. */
export function compose(paper: Paper, page: PrintedPage, habit: OcrHabit): ComposedPage {
  const name = `${paper.name}/${page.name}/${habit}`;
  const setter: Setter = { paper, habit, random: randomOf(name), headlines: 0 };
  const stories: LabelledStory[] = [];
  const furniture: NonNullable<Label["furniture"]> = [];
  const blocks: string[] = [];
  const chance = randomOf(`${name} furniture`);
  for (const item of namedPage(page.items, chance)) {
    if (item.item === "furniture") {
      blocks.push(furnitureOf(item, habit, chance));
      furniture.push({ kind: item.kind, text: item.text.replace(/^#+ /, "") });
    } else {
      blocks.push(...blocksOf(setter, item));
      stories.push(labelOf(item));
    }
  }
  const apart = habit === "lines" || habit === "printed" ? "\n" : "\n\n";
  return {
    name,
    paper: paper.name,
    issue: page.name,
    habit,
    blocks,
    text: `${blocks.join(apart)}\n`,
    label: { stories, furniture },
  };
}

/** How often a recogniser marks the name of a page or a column as it marks headlines, and with what. */
const LABEL_MARKS: Readonly<Partial<Record<OcrHabit, readonly [share: number, mark: string]>>> = {
  headings: [0.6, "# @"],
  bold: [0.4, "**@**"],
  sizes: [0.25, "### @"],
};

/** A line of the page's own; short words without figures are the name of a page or of a column. */
function furnitureOf({ text, kind }: FurnitureItem, habit: OcrHabit, chance: () => number): string {
  const [share, mark] = LABEL_MARKS[habit] ?? [0, "@"];
  const names = (kind === "other" || kind === "folio") && /^[\p{Script=Han}·\s]{1,8}$/u.test(text);
  return names && chance() < share ? mark.replace("@", text) : text;
}

interface Setter {
  paper: Paper;
  habit: OcrHabit;
  random: () => number;
  /** Headlines set so far on the page: the first is the largest. */
  headlines: number;
}

function blocksOf(setter: Setter, { parts }: StoryItem): string[] {
  return parts.flatMap((part, index) => blocksOfPart(setter, part, parts, index));
}

function blocksOfPart(setter: Setter, part: Part, parts: readonly Part[], index: number): string[] {
  const { paper, habit } = setter;
  switch (part.part) {
    case "headline":
      if (habit !== "sizes") return [titleOf(setter, part)];
      if (parts[index - 1]?.part === "headline") return [];
      return [titleOf(setter, { ...part, text: headlineLines(parts, index).join(" ") })];
    case "kicker":
    case "deck":
    case "subhead":
      return [titleOf(setter, part)];
    case "byline":
      return [habit === "sizes" ? part.text.replaceAll("\n", "  \n") : part.text];
    case "paragraph":
      return paragraphOf(setter, part.before + part.text + part.after, part.before.length);
    case "line":
      return [(paper.indent ? "　　" : "") + part.printed];
    case "caption":
      if (part.printed === "") return [];
      return [habit === "printed" ? captionLines(paper, part.printed) : part.printed];
    case "jump":
      return part.printed === "" ? [] : [part.printed];
  }
}

/** The lines of the headline that begins at a part. */
function headlineLines(parts: readonly Part[], index: number): string[] {
  const end = parts.findIndex((part, at) => at > index && part.part !== "headline");
  return parts
    .slice(index, end === -1 ? undefined : end)
    .flatMap((part) => (part.part === "headline" ? [part.text] : []));
}

function titleOf(setter: Setter, { part, text }: Extract<Part, { text: string }>): string {
  const main = part === "headline";
  switch (setter.habit) {
    case "headings":
      return `# ${text}`;
    case "bold":
      return main || part === "subhead" ? `**${text}**` : text;
    case "sizes":
      if (main) {
        setter.headlines += 1;
        return `${setter.headlines === 1 ? "#" : "##"} ${text}`;
      }
      return part === "subhead" ? (setter.paper.subheadMark ?? "@").replace("@", text) : text;
    default:
      return text;
  }
}

function captionLines({ width, wrap = PLAIN_WRAP }: Paper, printed: string): string {
  return printedLines(printed, width, 0, wrap, wrap.flushCaptions ? 0 : 2).join("\n");
}

function paragraphOf({ paper, habit, random }: Setter, printed: string, opening: number): string[] {
  if (habit === "printed")
    return [printedLines(printed, paper.width, paper.indent ? 2 : 0, paper.wrap).join("\n")];
  const pieces = habit === "lines" ? [printed] : cutAtColumns(printed, opening, random);
  return pieces.map((piece, index) => (index === 0 && paper.indent ? "　　" : "") + piece);
}

const joined = (parts: readonly Part[], wanted: Part["part"]): string | null => {
  const found = parts.flatMap((part) => (part.part === wanted && "text" in part ? [part.text] : []));
  return found.length > 0 ? found.join(" ") : null;
};

function labelOf({ parts, by, dateline, kind }: StoryItem): LabelledStory {
  const paragraphs: string[] = [];
  const subheads: { before: number; text: string }[] = [];
  const pictures = parts.flatMap((part) => (part.part === "caption" ? part.photos : []));
  for (const part of parts) {
    if (part.part === "paragraph" || part.part === "line") paragraphs.push(part.text);
    if (part.part === "subhead") subheads.push({ before: paragraphs.length, text: part.text });
  }
  const jumps = parts.flatMap((part) => (part.part === "jump" ? [part] : []));
  const named = (end: "to" | "from") => jumps.find((jump) => jump[end] !== null)?.[end] ?? null;
  return {
    kind,
    headline: {
      kicker: joined(parts, "kicker"),
      main: joined(parts, "headline"),
      deck: joined(parts, "deck"),
    },
    bylines: by.map(([name, role, outlet = null]) => ({ name, role, outlet })),
    dateline: dateline && {
      outlet: dateline[0],
      place: dateline[1],
      kind: dateline[2],
      date: dateline[3] ?? null,
    },
    paragraphs,
    subheads,
    photos: [...pictures],
    jump: jumps.length > 0 ? { to: named("to"), from: named("from") } : null,
  };
}
