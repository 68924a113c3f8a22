import type { PageLayout } from "../model";
import type { OrderedLine, OrderedPage } from "../ordered";
import { areasOf } from "./areas";
import type { Block } from "./block";
import { bodySizeOf, isExact } from "./body-size";
import { columnsOf } from "./columns";
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
  const { page: placed, glued } = withoutGlued(placePage(layout), bodySize);
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
  const columns = [
    ...header.map((blocks) => ({ region: 0, blocks })),
    ...stories.flatMap((blocks, region) =>
      blocks.map((block) => ({ region: region + 1, blocks: printedBlocks(block, largest, beside) })),
    ),
    ...footer.map((blocks) => ({ region: stories.length + 1, blocks })),
  ].filter(({ blocks }) => blocks.length > 0);
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

/** Lines with the numbers of their columns and regions, as they are counted from 0 without gaps. */
function orderedLines(
  columns: readonly { region: number; blocks: readonly PrintedBlock[] }[],
): OrderedLine[] {
  const regions = new Map(
    [...new Set(columns.map(({ region }) => region))].map((region, index) => [region, index]),
  );
  return columns.flatMap(({ region, blocks }, column) =>
    blocks.flatMap(({ lines }) =>
      lines.map(({ line }, index): OrderedLine => {
        const { part: _, ...own } = line.line;
        return { ...own, column, region: regions.get(region) ?? 0, opens: index === 0 };
      }),
    ),
  );
}
