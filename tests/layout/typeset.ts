import type { Paper, Part } from "../compose/parts";
import { randomOf } from "../compose/random";
import { between, type Random } from "./chance";
import type { Design, Zone } from "./design";
import { DESIGNS, partOf } from "./designs";
import { fill, groundsOf } from "./make-up";
import {
  labelOf,
  lengthen,
  type Material,
  materialOf,
  type Piece,
  spareParagraphs,
  withGuests,
} from "./material";
import { type Placing, placeNode } from "./place";
import type { Sheet } from "./sheet";
import { lengthOf } from "./story-parts";
import { placeStrips } from "./strips";
import type { Node } from "./tree";

/** Characters of text on a full page: of each square point of the type area. */
const DENSITY = 0.0047;

/**
 * Typesets a sheet of a paper in a design. Stories that do not fit are left out: the label has those on the sheet. The same
 * names give the same sheet. `papers`: where spare paragraphs come from.
 */
export function typeset(paper: Paper, design: Design, seed: number, papers: readonly Paper[]): Sheet {
  const name = `${paper.name}/${design.name}/${seed}`;
  const random = randomOf(name);
  const material = chosen(paper, design, random, papers);
  const placing: Placing = { design, lines: [], rules: [], fills: [], pictures: [], columns: 0 };
  let blocks = 0;
  const next = () => blocks++;
  const { folio, credits, strips, pieces, spare } = material;
  const { top, bottom } = placeStrips(folio, credits, strips, placing, next);
  const wide = design.width - 2 * design.margin;
  const guests = new Set(pieces.map(({ guest }) => guest?.piece));
  let left: readonly number[] = pieces.map((_, index) => index).filter((piece) => !guests.has(piece));
  const zones = design.zones.map((zone): [Zone, [number, number, number, number]] => [
    zone,
    [
      design.margin + wide * zone.x[0],
      top + (bottom - top) * zone.y[0],
      wide * (zone.x[1] - zone.x[0]),
      (bottom - top) * (zone.y[1] - zone.y[0]),
    ],
  ]);
  for (const [index, [zone, box]] of zones.entries()) {
    const columnWidth = (box[2] - (zone.columns - 1) * design.gutter) / zone.columns;
    const groundOf = groundsOf(`${name}/${index}`, design, columnWidth, pieces, spare, next);
    const tree = fill(left, zone.columns, box[3], groundOf, random);
    if (!tree) continue;
    placeNode(tree.node, box, tree.ground, placing);
    const used = new Set(piecesOf(tree.node));
    left = left.filter((piece) => !used.has(piece));
    // Zones beside each other are parted by a rule, those below each other, too.
    if (index > 0 && design.separators === "rules") {
      if (zone.x[0] > 0) placing.rules.push([box[0] - wide * 0.01, box[1], 0.5, box[3]]);
      else placing.rules.push([box[0], box[1] - (bottom - top) * 0.01, box[2], 0.5]);
    }
  }
  return finished(name, paper, material, placing);
}

/** What is set on a sheet, and paragraphs that may fill its stories. Both change while it is made up. */
type Chosen = Material & { pieces: Piece[]; spare: Part[] };

/** Stories of some of a paper's pages, as many as fill a sheet, some of them made longer. */
function chosen(paper: Paper, design: Design, random: Random, papers: readonly Paper[]): Chosen {
  const area = (design.width - 2 * design.margin) * (design.height - 2 * design.margin);
  const characters = area * DENSITY * (0.9 + random() * 0.2);
  const from = between(random, 0, paper.pages.length - 1);
  const pages = [...paper.pages.slice(from), ...paper.pages.slice(0, from)];
  // Half of the sheets have many short stories, half few long ones.
  const most = random() < 0.5 ? pages.length : Math.ceil(characters / 2600);
  const material = materialOf(pages.slice(0, most));
  const own = material.pieces.reduce((sum, { story }) => sum + lengthOf(story), 0);
  const language = languageOf(paper);
  const donors = papers.filter((each) => each !== paper && languageOf(each) === language);
  const spare = spareParagraphs(random, donors);
  const pieces = lengthen(random, material.pieces, spare, characters - own);
  const weight = ({ story, label }: Piece) => lengthOf(story) - (label ? 500 : 0);
  const lead = pieces.reduce(
    (best, piece) => (weight(piece) > weight(best) ? piece : best),
    pieces[0] as Piece,
  );
  const inOrder = [lead, ...pieces.filter((piece) => piece !== lead)];
  return { ...material, spare, pieces: withGuests(random, inOrder, design.guests) };
}

/** Papers of Taiwan, Hong Kong and Macau print other forms of characters. */
const languageOf = (paper: Paper): string =>
  /[們國說這時來為]/.test(JSON.stringify(paper.pages[0])) ? "zh-TW" : "zh-CN";

/** What is printed of a part. */
function wordsOf(part: Part): string {
  switch (part.part) {
    case "paragraph":
      return part.before + part.text + part.after;
    case "line":
    case "caption":
    case "jump":
      return part.printed;
    default:
      return part.text;
  }
}

const piecesOf = (node: Node): number[] =>
  node.kind === "story" ? [node.piece] : node.nodes.flatMap(piecesOf);

function finished(name: string, paper: Paper, material: Material, placing: Placing): Sheet {
  const { design } = placing;
  const used = [...new Set(placing.lines.map(({ story }) => story))].filter((story) => story !== null);
  used.sort((a, b) => a - b);
  const pieces = used.flatMap((story) => material.pieces[story] ?? []);
  const labels = pieces.flatMap(({ label }) => label ?? []);
  const furniture = [...(material.folio ? [material.folio] : []), ...material.credits, ...material.strips];
  const items = [...furniture, ...labels];
  return {
    name,
    design: design.name,
    language: languageOf(paper),
    width: design.width,
    height: design.height,
    bodySize: design.bodySize,
    lines: placing.lines.map((line) => ({
      ...line,
      story: line.story === null ? null : used.indexOf(line.story),
    })),
    rules: placing.rules,
    ruled: design.ruled,
    fills: placing.fills,
    pictures: placing.pictures,
    label: labelOf(pieces, items),
    printed: {
      pieces: pieces.map(({ story }) => story.parts.map(wordsOf).join("")),
      furniture: items.map(({ text }) => text),
    },
  };
}

/** What a sheet is made of. */
export interface SheetPlan {
  paper: Paper;
  design: Design;
  seed: number;
}

/** The sheets that are measured: every design with papers in turn. */
export function sheetPlans(
  papers: readonly Paper[],
  count: number,
  designs: readonly Design[] = DESIGNS,
): SheetPlan[] {
  // One page of a few stories fills no sheet.
  const large = papers.filter(({ pages }) => pages.length > 1);
  return Array.from({ length: count }, (_, index) => {
    const seed = Math.floor(index / designs.length);
    const design = designs[index % designs.length];
    // A step that no number of papers divides: each gets its turn, and each design another of them every time.
    const paper = large[(index * 5 + seed) % large.length];
    if (!design || !paper) throw new Error("no papers");
    return { paper, design, seed };
  });
}

/** Sheets that are measured have smaller seeds. */
const FIRST_LEARNED = 1000;
/** One of so many sheets that are learned from is a whole page. */
const WHOLE = 4;

/** The sheets that are learned from: none that are measured; most are parts of pages, so that there are many of them in little time. */
export const learnedPlans = (papers: readonly Paper[], count: number): SheetPlan[] =>
  sheetPlans(papers, count).map(({ paper, design, seed }, index) => ({
    paper,
    design: (index + seed) % WHOLE === 0 ? design : partOf(design),
    seed: FIRST_LEARNED + seed,
  }));
