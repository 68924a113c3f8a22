import type { Box } from "@/lib/records/box";
import { type RecognisedBlock, recognised } from "./jitter";
import { type Sheet, textOf } from "./sheet";

/** Dots an inch of the picture that the files below tell of. */
export const DPI = 300;

/** The sheet as a program that writes ALTO 4 gives it: a text block a column, in pixels. */
export function altoOf(sheet: Sheet): string {
  const { blocks, pictures, width, height } = recognised(sheet, DPI);
  const text = blocks.map(({ lines, box }, index) => {
    const inner = lines.map(
      ({ line, box: own, confidence }) =>
        `<TextLine ${placed(own)}><String CONTENT="${escaped(textOf(line).trim())}" ${placed(own)} WC="${confidence.toFixed(3)}"/></TextLine>`,
    );
    return `<TextBlock ID="b${index}" ${placed(box)}>${inner.join("")}</TextBlock>`;
  });
  const drawn = pictures.map((box, index) => `<Illustration ID="i${index}" ${placed(box)}/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit><Processing ID="p"><processingSoftware><softwareName>sample</softwareName></processingSoftware></Processing></Description>
<Layout><Page ID="page" PHYSICAL_IMG_NR="1" WIDTH="${width}" HEIGHT="${height}"><PrintSpace ${placed([0, 0, width, height])}>
${[...text, ...drawn].join("\n")}
</PrintSpace></Page></Layout></alto>
`;
}

/** The sheet as PP-StructureV3 gives it: blocks with labels, and the page's lines; no rules, no type. */
export function paddleOf(sheet: Sheet): string {
  const { blocks, pictures, width, height } = recognised(sheet, DPI);
  const lines = blocks.flatMap(({ lines: own }) => own);
  const parsed = [
    ...blocks.map((block, index) => ({
      block_label: labelOf(block, sheet),
      block_content: block.lines.map(({ line }) => textOf(line).trim()).join("\n"),
      block_bbox: corners(block.box),
      block_id: index,
      block_order: index + 1,
    })),
    ...pictures.map((box, index) => ({
      block_label: "image",
      block_content: "",
      block_bbox: corners(box),
      block_id: blocks.length + index,
      block_order: null,
    })),
  ];
  return JSON.stringify({
    input_path: "page.png",
    page_index: null,
    width,
    height,
    parsing_res_list: parsed,
    overall_ocr_res: {
      rec_texts: lines.map(({ line }) => textOf(line).trim()),
      rec_scores: lines.map(({ confidence }) => confidence),
      rec_boxes: lines.map(({ box }) => corners(box)),
      rec_polys: lines.map(({ box }) => polygon(box)),
    },
  });
}

function labelOf({ lines }: RecognisedBlock, { bodySize }: Sheet): string {
  const first = lines[0]?.line;
  switch (first?.part) {
    case "kicker":
    case "headline":
    case "deck":
      return first.size > bodySize * 3.5 ? "doc_title" : "paragraph_title";
    case "caption":
      return "figure_title";
    case "furniture":
      return first.box[1] < 90 ? "header" : "text";
    default:
      return "text";
  }
}

const placed = ([x, y, width, height]: Box) => `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`;

const corners = ([x, y, width, height]: Box) => [x, y, x + width, y + height];

const polygon = ([x, y, width, height]: Box) => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
