import { expect, test } from "vitest";
import { readPdf } from "@/lib/pdf/read-pdf";
import { madePdf } from "./made-pdf";

const WORDS = "Wheat harvest begins in all villages of the county";
const FONTS = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const content = `BT /F1 12 Tf 40 250 Td (${WORDS}) Tj 0 -20 Td (and ends before the rain) Tj ET`;

test.each([0, 90, 180, 270])(
  "A page that is shown turned by %i degrees is read, and drawn, upright",
  async (rotate) => {
    for await (const page of readPdf(madePdf({ content, fonts: FONTS, rotate }))) {
      if (page.kind === "problem") throw new Error(page.message);
      const { width, height, lines } = page.layout;
      expect([width, height]).toEqual([400, 300]);
      expect(lines.map(({ text, vertical }) => [text, vertical])).toEqual([
        [WORDS, false],
        ["and ends before the rain", false],
      ]);
      expect(lines[0]?.box[0]).toBeCloseTo(40, 0);
      const pixels = await page.pixels(72);
      expect("width" in pixels && [pixels.width, pixels.height]).toEqual([400, 300]);
    }
  },
);
