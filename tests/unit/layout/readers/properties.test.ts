import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageLayout } from "@/lib/layout/model";
import { runs } from "../../../length";
import { charactersOf, layoutOf } from "./reading";

const Text = fc
  .array(fc.constantFrom(...[..."样例大桥通车，。“”（）12aB &<>\"'〇𠮷"]), {
    minLength: 1,
    maxLength: 40,
  })
  .map((characters) => characters.join(""));
const Coordinate = fc.integer({ min: -50, max: 1500 });
const Line = fc.record({
  text: Text,
  x: Coordinate,
  y: Coordinate,
  width: fc.nat(600),
  height: fc.nat(600),
  sure: fc.nat(100),
});
const Lines = fc.array(Line, { minLength: 1, maxLength: 12 });
type Line = typeof Line extends fc.Arbitrary<infer T> ? T : never;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The same lines in each format. */
const FORMATS: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  alto: (lines) =>
    `<alto><Layout><Page WIDTH="1000" HEIGHT="1400"><PrintSpace><TextBlock>${lines
      .map(
        ({ text, x, y, width, height, sure }) =>
          `<TextLine HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"><String WC="${sure / 100}" CONTENT="${escaped(text)}"/></TextLine>`,
      )
      .join("")}</TextBlock></PrintSpace></Page></Layout></alto>`,
  hocr: (lines) =>
    `<div class="ocr_page" title="bbox 0 0 1000 1400">${lines
      .map(
        ({ text, x, y, width, height, sure }) =>
          `<span class="ocr_line" title="bbox ${x} ${y} ${x + width} ${y + height}"><span class="ocrx_word" title="x_wconf ${sure}">${escaped(text)}</span></span>`,
      )
      .join("")}</div>`,
  pageXml: (lines) =>
    `<PcGts><Page imageWidth="1000" imageHeight="1400"><TextRegion>${lines
      .map(
        ({ text, x, y, width, height, sure }) =>
          `<TextLine><Coords points="${x},${y} ${x + width},${y + height}"/><TextEquiv conf="${sure / 100}"><Unicode>${escaped(text)}</Unicode></TextEquiv></TextLine>`,
      )
      .join("")}</TextRegion></Page></PcGts>`,
  middle: (lines) =>
    JSON.stringify({
      pdf_info: [
        {
          page_size: [1000, 1400],
          preproc_blocks: [
            {
              type: "text",
              lines: lines.map(({ text, x, y, width, height, sure }) => ({
                bbox: [x, y, x + width, y + height],
                spans: [{ type: "text", content: text, score: sure / 100 }],
              })),
            },
          ],
        },
      ],
    }),
  contentList: (lines) =>
    JSON.stringify(
      lines.map(({ text, x, y, width, height }) => ({
        type: "text",
        text,
        page_idx: 0,
        bbox: [x, y, x + width, y + height],
      })),
    ),
  structure: (lines) =>
    JSON.stringify({
      width: 1000,
      height: 1400,
      parsing_res_list: lines.slice(0, 2).map(({ text, x, y, width, height }) => ({
        block_label: "text",
        block_content: text,
        block_bbox: [x, y, x + width, y + height],
      })),
      overall_ocr_res: {
        rec_texts: lines.map(({ text }) => text),
        rec_scores: lines.map(({ sure }) => sure / 100),
        rec_boxes: lines.map(({ x, y, width, height }) => [x, y, x + width, y + height]),
      },
    }),
  ocr: (lines) =>
    JSON.stringify({
      rec_texts: lines.map(({ text }) => text),
      rec_scores: lines.map(({ sure }) => sure / 100),
      rec_boxes: lines.map(({ x, y, width, height }) => [x, y, x + width, y + height]),
    }),
  tsv: (lines) =>
    [
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
      "1\t1\t0\t0\t0\t0\t0\t0\t1000\t1400\t-1\t",
      ...lines.map(
        ({ text, x, y, width, height, sure }, index) =>
          `5\t1\t1\t1\t${index + 1}\t1\t${x}\t${y}\t${width}\t${height}\t${sure}\t${text}`,
      ),
      "",
    ].join("\n"),
};

const isInside = ({ width, height, lines, pictures, rules }: PageLayout): boolean =>
  [...lines.map(({ box }) => box), ...pictures, ...rules].every(
    ([x, y, wide, high]) => x >= 0 && y >= 0 && x + wide <= width + 1e-6 && y + high <= height + 1e-6,
  );

describe.each(Object.entries(FORMATS))("%s", (name, write) => {
  it("loses no character, keeps boxes on the page, and marks characters that there are", async () => {
    await fc.assert(
      fc.asyncProperty(Lines, async (lines) => {
        const { pages } = await layoutOf(write(lines));
        const all = pages.flatMap((page) => page.lines);
        const read = charactersOf(all.map(({ text }) => text).join(""));
        const written = charactersOf(lines.map(({ text }) => text).join(""));
        // Blocks that no line lies in are read as well: there is more text, never less.
        if (name === "structure") expect(isPartOf(written, read)).toBe(true);
        else expect(read).toBe(written);
        expect(pages.every(isInside)).toBe(true);
        for (const { text, unsure, size } of all) {
          expect(size).toBeGreaterThan(0);
          expect(unsure.every(({ at }) => at >= 0 && at < text.length && /\S/.test(text.charAt(at)))).toBe(
            true,
          );
        }
      }),
      { numRuns: runs(15) },
    );
  });
});

/** Whether sorted characters are all among other sorted ones. */
function isPartOf(part: string, whole: string): boolean {
  const rest = [...whole];
  return [...part].every((char) => {
    const at = rest.indexOf(char);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

it("Any text at all gives a layout or a failure, never an exception", async () => {
  const heads = Object.values(FORMATS).map((write) =>
    write([{ text: "样例", x: 1, y: 2, width: 30, height: 10, sure: 90 }]),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.nat(),
      fc.nat(12),
      fc.string({ maxLength: 6 }),
      async (text, at, gone, put) => {
        const from = at % text.length;
        const changed = text.slice(0, from) + put + text.slice(from + gone);
        const { recognise } = await import("@/lib/layout/readers/recognise");
        const read = await recognise(changed)?.read(changed);
        expect(read === undefined || read.kind === "layout" || read.kind === "unreadable").toBe(true);
        if (read?.kind === "layout") expect(read.layout.pages.every(isInside)).toBe(true);
      },
    ),
    { numRuns: runs(100) },
  );
});
