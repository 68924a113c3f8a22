import { expect, test } from "vitest";
import { openDocument } from "@/lib/pdf/document";
import { loadPdfium } from "@/lib/pdf/pdfium";
import { readPage } from "@/lib/pdf/read-page";
import { type MadePdf, madePdf } from "./made-pdf";

async function read(pdf: MadePdf) {
  const document = openDocument(await loadPdfium(), madePdf(pdf));
  if (typeof document === "string") throw new Error(document);
  const page = readPage(document, 0);
  if ("problem" in page) throw new Error(page.problem);
  return page;
}

const HELVETICA = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

test("characters beyond U+FFFF that only ActualText gives are read, in their places", async () => {
  const noted = (hex: string) => `/Span << /ActualText <FEFF${hex}> >> BDC (W) Tj EMC`;
  const { layout } = await read({
    fonts: HELVETICA,
    content: `BT /F1 12 Tf 72 200 Td (ab) Tj ${noted("D842DFB7")} (cd) Tj ET
BT /F1 12 Tf 72 150 Td (x) Tj ${noted("4E00D842DFB74E8C")} (y) Tj ET
BT /F1 12 Tf 72 100 Td /Span << /ActualText <FEFFD842DFB7> >> BDC (W) Tj (W) Tj EMC (z) Tj ET`,
  });
  expect(layout.lines.map(({ text }) => text)).toEqual(["ab𠮷cd", "x一𠮷二y", "𠮷z"]);
  // Before its glyph stand 13 points, behind it 13; it is 11 wide.
  const [first] = layout.lines;
  expect(first?.box.map(Math.round)).toEqual([72, 89, 37, 12]);
});

/** A TrueType font of one empty character. */
const FONT = Buffer.from(
  "AAEAAAAGAEAAAgAgZ2x5ZgAAAAAAAABsAAAAAGhlYWQAAAAAAAAAbAAAADZoaGVhAAAAAAAAAKQAAAAkaG10eAAAAAAAAADIAAAABGxvY2EAAAAAAAAAzAAAAARtYXhwAAAAAAAAANAAAAAgAAEAAAABAAAAAAAAXw889QAAA+gAAAAAAAAAAAAAAAAAAAAAAAAAAAPoA+gAAAAIAAIAAAAAAAAAAQAAA3D/iAAAA+gAAAAAA+gAAQAAAAAAAAAAAAAAAAAAAAED6AAAAAAAAAABAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "base64",
);

/** A simple TrueType font, all characters `width` thousandths of an em wide, whose ToUnicode names but three of its codes: 样例村. */
const simple = (width: number, codes: string): MadePdf => ({
  fonts: `/F1 << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+SimSun /FirstChar 0 /LastChar 255
/Widths [${Array(256).fill(width).join(" ")}] /FontDescriptor 5 0 R /ToUnicode 7 0 R /Encoding /WinAnsiEncoding >>`,
  content: `BT /F1 12 Tf 72 200 Td <${codes}> Tj ET`,
  objects: [
    `<< /Type /FontDescriptor /FontName /ABCDEF+SimSun /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0
/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 6 0 R >>`,
    { dictionary: `/Length1 ${FONT.byteLength}`, data: FONT },
    {
      dictionary: "",
      data: Buffer.from(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <21> <6837> <22> <4F8B> <24> <6751> endbfchar endcmap end end`,
      ),
    },
  ],
});

test("squares that a font of few codes does not name are unsure, whatever letters they are taken for", async () => {
  const { layout, remarks } = await read(simple(1000, "212223242122A1"));
  expect(layout.lines.map(({ text, unsure }) => [text, unsure.map(({ at }) => at)])).toEqual([
    ["样例#村样例¡", [2, 6]],
  ]);
  expect(remarks).toEqual(["有 2 个字，字体里没有它们的编码，读出来的可能是错的"]);
});

test("letters that are set as letters are, are sure", async () => {
  const { layout, remarks } = await read(simple(500, "212223242122A1"));
  expect(layout.lines.flatMap(({ unsure }) => unsure)).toEqual([]);
  expect(remarks).toEqual([]);
});

test("it is said that fonts are not part of the PDF, and that the picture lacks what is set in them", async () => {
  const { remarks } = await read({
    fonts: `/F1 << /Type /Font /Subtype /Type0 /BaseFont /FZSSK--GBK1-0 /Encoding /UniGB-UCS2-H /DescendantFonts
[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FZSSK--GBK1-0 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000
/FontDescriptor << /Type /FontDescriptor /FontName /FZSSK--GBK1-0 /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`,
    content: "BT /F1 12 Tf 72 200 Td <68374F8B6751> Tj ET",
  });
  expect(remarks).toEqual(["PDF 里没有嵌入的字体：FZSSK--GBK1-0；画出的版面图上会缺这些字"]);
});
