/** Writes a PDF of one page by hand: what typesetting programs seldom write, and libraries do not. */

export interface MadePdf {
  /** The page's drawing. */
  content: string;
  /** What the names of its fonts stand for: `/F1 << … >>`. */
  fonts: string;
  /** Further objects, from number 5 on; streams as `{ dictionary, data }`. */
  objects?: (string | { dictionary: string; data: Uint8Array })[];
  /** Degrees by which it is shown turned, clockwise. */
  rotate?: number;
}

/** 400 by 300 points. */
export function madePdf({ content, fonts, objects = [], rotate = 0 }: MadePdf): Uint8Array {
  const all: (string | { dictionary: string; data: Uint8Array })[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Rotate ${rotate} /Contents 4 0 R /Resources << /Font << ${fonts} >> >> >>`,
    { dictionary: "", data: Buffer.from(content) },
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const length = () => parts.reduce((sum, part) => sum + part.byteLength, 0);
  const places = all.map((object, index) => {
    const at = length();
    const body =
      typeof object === "string"
        ? Buffer.from(object)
        : Buffer.concat([
            Buffer.from(`<< ${object.dictionary} /Length ${object.data.byteLength} >>\nstream\n`),
            object.data,
            Buffer.from("\nendstream"),
          ]);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n"));
    return at;
  });
  const table = length();
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}`),
    Buffer.from(`trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}
