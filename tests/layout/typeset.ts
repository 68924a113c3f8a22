import type { Paper } from "../compose/parts";
import { randomOf } from "../compose/random";
import { between, type Random } from "./chance";
import { DESIGNS, type Design, type Zone } from "./design";
import { labelOf, lengthen, type Material, materialOf, type Piece, spareParagraphs } from "./material";
import { type Placing, placeNode } from "./place";
import { setStory } from "./set-story";
import type { Sheet } from "./sheet";
import { lengthOf } from "./story-parts";
import { placeStrips } from "./strips";
import { areaOf, build, type Ground, type Node } from "./tree";

/** Ways in which a story is set over the same columns while a page is made up. */
const WAYS = 3;
/** Trees tried for a zone. */
const TRIES = 14;
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
  const { folio, credits, strips, pieces } = material;
  const { top, bottom } = placeStrips(folio, credits, strips, placing, next);
  const wide = design.width - 2 * design.margin;
  let left: readonly number[] = pieces.map((_, index) => index);
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
    const sets = new Map<string, ReturnType<typeof setStory>>();
    const groundOf = (way: number): Ground => ({
      columnWidth,
      gutter: design.gutter,
      gap: design.separators === "rules" ? 16 : 20,
      least: 4 * design.leading,
      most: design.height * 0.62,
      set: (piece, columns) => {
        const own = (way + piece) % WAYS;
        const key = `${piece}/${columns}/${own}`;
        const width = columns * columnWidth + (columns - 1) * design.gutter;
        const known = pieces[piece];
        if (!known) throw new Error(`no piece ${piece}`);
        const set =
          sets.get(key) ??
          setStory(
            known,
            design,
            { width, columnWidth, leads: piece === 0 },
            randomOf(`${name}/${index}/${key}`),
            next,
          );
        sets.set(key, set);
        return set;
      },
    });
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

/** Stories of some of a paper's pages, as many as fill a sheet, some of them made longer. */
function chosen(paper: Paper, design: Design, random: Random, papers: readonly Paper[]): Material {
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
  const pieces = lengthen(random, material.pieces, spareParagraphs(random, donors), characters - own);
  const weight = ({ story, label }: Piece) => lengthOf(story) - (label ? 500 : 0);
  const lead = pieces.reduce(
    (best, piece) => (weight(piece) > weight(best) ? piece : best),
    pieces[0] as Piece,
  );
  return { ...material, pieces: [lead, ...pieces.filter((piece) => piece !== lead)] };
}

/** Papers of Taiwan, Hong Kong and Macau print other forms of characters. */
const languageOf = (paper: Paper): string =>
  /[們國說這時來為]/.test(JSON.stringify(paper.pages[0])) ? "zh-TW" : "zh-CN";

const piecesOf = (node: Node): number[] =>
  node.kind === "story" ? [node.piece] : node.nodes.flatMap(piecesOf);

/** The tree of the first pieces that fills a height best; null where not one fits. */
function fill(
  pieces: readonly number[],
  columns: number,
  height: number,
  groundOf: (way: number) => Ground,
  random: Random,
): { node: Node; ground: Ground } | null {
  const usual = groundOf(0);
  const width = columns * (usual.columnWidth + usual.gutter);
  let sum = 0;
  const fitting = pieces.filter((piece) => {
    sum += areaOf(piece, columns, usual);
    return sum < width * height * 0.97;
  });
  for (let count = Math.max(1, fitting.length); count > 0; count -= 1) {
    let best: { node: Node; ground: Ground } | null = null;
    for (let each = 0; each < TRIES; each += 1) {
      const ground = groundOf(each);
      const node = build(pieces.slice(0, count), columns, ground, random);
      const better = !best || node.waste < best.node.waste;
      if (node.height <= height && better) best = { node, ground };
    }
    if (best) return best;
  }
  return null;
}

function finished(name: string, paper: Paper, material: Material, placing: Placing): Sheet {
  const { design } = placing;
  const used = [...new Set(placing.lines.map(({ story }) => story))].filter((story) => story !== null);
  used.sort((a, b) => a - b);
  const pieces = used.flatMap((story) => material.pieces[story] ?? []);
  const labels = pieces.flatMap(({ label }) => label ?? []);
  const furniture = [...(material.folio ? [material.folio] : []), ...material.credits, ...material.strips];
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
    fills: placing.fills,
    pictures: placing.pictures,
    label: labelOf(pieces, [...furniture, ...labels]),
  };
}

/** The sheets that are measured: every design with papers in turn. */
export function sheetPlans(
  papers: readonly Paper[],
  count: number,
): { paper: Paper; design: Design; seed: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const design = DESIGNS[index % DESIGNS.length];
    const paper = papers[(index * 7) % papers.length];
    if (!design || !paper) throw new Error("no papers");
    return { paper, design, seed: Math.floor(index / DESIGNS.length) };
  });
}
