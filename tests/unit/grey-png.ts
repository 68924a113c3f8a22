import { crc32, deflateSync } from "node:zlib";

/** A PNG file of one shade of grey, made at once, without an encoder. */
export const greyPng = (width: number, height: number, grey: number): Uint8Array =>
  pngOfRows(
    width,
    height,
    Array<Buffer>(height).fill(Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, grey)])),
  );

/** A PNG file of the grey, 0 to 255, that each point has. */
export const pngOf = (width: number, height: number, greyAt: (x: number, y: number) => number): Uint8Array =>
  pngOfRows(
    width,
    height,
    Array.from({ length: height }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: width }, (__, x) => greyAt(x, y))]),
    ),
  );

/** `rows`: each with its filter's byte before it. */
function pngOfRows(width: number, height: number, rows: readonly Buffer[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
