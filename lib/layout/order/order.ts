import type { PageLayout } from "../model";
import type { OrderedLine, OrderedPage } from "../ordered";
import { areasOf } from "./areas";
import type { Block } from "./block";
import { bodySizeOf, isExact } from "./body-size";
import { columnsOf } from "./columns";
import { withoutCutRows } from "./cut-rows";
import { atEdges } from "./edges";
import { withoutGlued } from "./glued";
import { headingsOf, inOrder } from "./headings";
import { type RoomBeside, roomBeside } from "./own-lines";
import { pageText } from "./page-text";
import { paragraphsOf } from "./paragraphs";
import { placePage } from "./placed";
import type { PrintedBlock } from "./printed-block";
import { cellOf, stacksOf } from "./stacks";
import { storiesOf } from "./stories";

/** A page in the order of reading, with its text; `remarks`: in words for editors, what could not be told. */
export interface OrderedText {
  page: OrderedPage;
  text: string;
  remarks: string[];
}

/** Puts a page's lines into the order of reading, and writes its text: every character of every line once. */
export function orderPage(
  layout: PageLayout,
  { source, engine }: Pick<OrderedPage, "source" | "engine">,
): OrderedText {
  const bodySize = bodySizeOf(layout.lines);
  const { page: single, glued } = withoutGlued(placePage(layout), bodySize);
  const placed = withoutCutRows(single, bodySize);
  const { header, middle, footer } = atEdges(placed, bodySize);
  const page = { ...placed, lines: middle };
  const exact = isExact(layout.lines, bodySize);
  const stacks = stacksOf(page, bodySize, exact);
  const facts = { body: bodySize, exact, columns: columnsOf(stacks), cell: cellOf(page, bodySize) };
  const stories = storiesOf(areasOf(page, stacks, facts), facts);
  const largest = Math.max(0, ...stories.flat().map((block) => (block.kind === "title" ? block.size : 0)));
  const room = roomBeside(page, facts.cell);
  // What fills a column as others do leaves none of it empty.
  const beside: RoomBeside = (stack) => (facts.columns.isAsWide(stack) ? 0 : room(stack));
  const columns = joinedInBrackets([
    ...header.map((blocks) => ({ region: 0, blocks })),
    ...stories.flatMap((blocks, region) =>
      blocks.map((block) => ({ region: region + 1, blocks: printedBlocks(block, largest, beside) })),
    ),
    ...footer.map((blocks) => ({ region: stories.length + 1, blocks })),
  ]);
  return {
    page: {
      version: 1,
      source,
      engine,
      width: layout.width,
      height: layout.height,
      bodySize,
      lines: orderedLines(columns),
      rules: layout.rules,
      pictures: layout.pictures,
    },
    text: pageText(columns.flatMap(({ blocks }) => blocks)),
    remarks: glued > 0 ? [`有 ${glued} 行像是把并排的两栏连成了一行，没有拆开，要核对`] : [],
  };
}

function printedBlocks(block: Block, largest: number, beside: RoomBeside): PrintedBlock[] {
  switch (block.kind) {
    case "text":
      return paragraphsOf(block, beside);
    case "title":
      return headingsOf(block, largest);
    case "picture":
      return inOrder(block.stacks).flatMap((stack) =>
        paragraphsOf(
          {
            kind: "text",
            span: stack.span,
            stacks: [stack],
            column: { left: stack.span.left, right: stack.span.right },
          },
          () => 0,
        ),
      );
    case "frame":
      return [];
    default:
      return block satisfies never;
  }
}

/** What stands in one column. */
interface PrintedColumn {
  region: number;
  blocks: PrintedBlock[];
}

/** Also 【記者甲／林⏎邊報導】. */
const OPEN_BRACKET = /[（(][^（()）]{0,30}$|[【〔][^【】〔〕]{0,30}$/;
const CLOSED_BRACKET = /^(?:[^（()）]{0,30}[）)]|[^【】〔〕]{0,30}[】〕])/;

/** Columns that have anything; where brackets are open at the end of one and closed at the head of the next, the text goes on. */
function joinedInBrackets(all: readonly PrintedColumn[]): PrintedColumn[] {
  const columns = all.filter(({ blocks }) => blocks.length > 0);
  return columns.map((column, index) => {
    const above = columns[index - 1];
    const last = above?.blocks.at(-1);
    const [first, ...others] = column.blocks;
    const text = (block: PrintedBlock | undefined) =>
      block?.lines.map(({ line }) => line.line.text).join("") ?? "";
    const goesOn =
      first?.heading === 0 &&
      last?.heading === 0 &&
      !first.indented &&
      (!first.bold || /[）)】〕]$/.test(text(first))) &&
      !last.bold &&
      above?.region === column.region &&
      OPEN_BRACKET.test(text(last)) &&
      CLOSED_BRACKET.test(text(first));
    return first && goesOn ? { ...column, blocks: [{ ...first, bold: false, goesOn }, ...others] } : column;
  });
}

/** Lines with the numbers of their columns and regions, as they are counted from 0 without gaps. */
function orderedLines(
  columns: readonly { region: number; blocks: readonly PrintedBlock[] }[],
): OrderedLine[] {
  const regions = new Map(
    [...new Set(columns.map(({ region }) => region))].map((region, index) => [region, index]),
  );
  return columns.flatMap(({ region, blocks }, column) =>
    blocks.flatMap(({ lines, goesOn = false }) =>
      lines.map(({ line }, index): OrderedLine => {
        const { part: _, ...own } = line.line;
        return { ...own, column, region: regions.get(region) ?? 0, opens: index === 0 && !goesOn };
      }),
    ),
  );
}
