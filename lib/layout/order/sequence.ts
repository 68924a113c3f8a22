import type { Block, TextBlock } from "./block";
import { firstLineOf, flowOf } from "./flow";
import { around, sharedHeight, sharedShare, sharedWidth, widthOf } from "./span";

/** More parts are no story's. */
const MOST_PARTS = 400;

/** The parts of one story in the order of reading: its headline, its columns, its pictures, its frames. */
export function sequence(blocks: readonly Block[], body: number): Block[] {
  if (blocks.length > MOST_PARTS) return blocks.toSorted(byPlace);
  const titles = blocks.filter(({ kind }) => kind === "title");
  const pictures = blocks.filter(({ kind }) => kind === "picture");
  const frames = blocks.filter(({ kind }) => kind === "frame");
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block] : []));
  const notes = texts.filter((text) => standsOverAll(text, titles, blocks, body));
  return [
    ...notes.sort(byPlace),
    ...titles.sort(byPlace),
    ...inColumns(
      texts.filter((text) => !notes.includes(text)),
      blocks,
      body,
    ),
    ...pictures.sort(byPlace),
    ...frames.sort(byPlace),
  ];
}

/** （上接第一版）: from where a story goes on. */
const JUMP = /^[（(]?\s*[上紧緊]接/;

/** Whether a text stands above all headlines and over all of the story, as an editor's note does; where the story goes on from stands at the side. */
function standsOverAll(
  text: TextBlock,
  titles: readonly Block[],
  blocks: readonly Block[],
  body: number,
): boolean {
  const { span } = text;
  const all = around(blocks.map((block) => block.span));
  return (
    all !== null &&
    titles.length > 0 &&
    (widthOf(span) > widthOf(all) * 0.75 || JUMP.test(firstLineOf(text)?.line.text ?? "")) &&
    titles.every((title) => span.bottom <= title.span.top + body * 0.3)
  );
}

const byPlace = (a: Block, b: Block): number => a.span.top - b.span.top || a.span.left - b.span.left;

/** Texts column by column, from left to right, each to its end; above and below what parts them over their whole width, where that reads better. */
function inColumns(texts: readonly TextBlock[], blocks: readonly Block[], body: number): TextBlock[] {
  const through = columnsThrough(texts, body);
  const parts = partedByWide(texts, blocks, body * 0.1);
  if (!parts) return through;
  const [above, below] = parts;
  const apart = [...inColumns(above, blocks, body), ...inColumns(below, blocks, body)];
  return flowOf(apart) >= flowOf(through) ? apart : through;
}

/** Texts above and below something that stands over or under them all. */
function partedByWide(
  texts: readonly TextBlock[],
  blocks: readonly Block[],
  slack: number,
): [TextBlock[], TextBlock[]] | null {
  for (const wide of blocks) {
    if (wide.kind === "text" && !texts.includes(wide)) continue;
    const above = texts.filter((text) => text !== wide && text.span.bottom <= wide.span.top + slack);
    const below = texts.filter(
      (text) => text !== wide && !above.includes(text) && text.span.top >= wide.span.bottom - slack,
    );
    const own = wide.kind === "text" ? [wide] : [];
    if (above.length + below.length + own.length < texts.length) continue;
    if (above.length === 0 && own.length === 0) continue;
    if (below.length === 0 && own.length === 0) continue;
    const spans = (others: readonly TextBlock[]) =>
      others.length > 1 && others.every(({ span }) => sharedWidth(span, wide.span) > widthOf(span) * 0.5);
    if (own.length > 0 && above.length === 0 && spans(below)) return [own, below];
    if (own.length > 0 && spans(above)) return [above, [...own, ...below]];
    if (own.length === 0 && (spans(above) || spans(below))) return [above, below];
  }
  return null;
}

function columnsThrough(texts: readonly TextBlock[], body: number): TextBlock[] {
  const columns: { span: TextBlock["span"]; texts: TextBlock[] }[] = [];
  const widest = texts.toSorted((a, b) => widthOf(a.span) - widthOf(b.span));
  for (const text of widest) {
    const column = columns.find(
      ({ span, texts }) =>
        sharedShare(span, text.span) > 0.5 &&
        texts.every((other) => sharedHeight(other.span, text.span) < body * 0.3),
    );
    if (column) column.texts.push(text);
    else columns.push({ span: text.span, texts: [text] });
  }
  return columns
    .sort((a, b) => a.span.left - b.span.left)
    .flatMap(({ texts: own }) => own.sort((a, b) => a.span.top - b.span.top));
}
