import { readFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { writeWhole } from "@/lib/files/write-whole";
import { indexOf, type WordIndex } from "./word-lines";

/** Indexes of dictionaries, made once for the program. Empty in `next dev`, where a module has no folder of its own. */
const FOLDER: string | undefined =
  import.meta.dirname && path.join(import.meta.dirname, "..", "..", "..", ".cache", "words");
/** Of the file's form: one of another is not read. */
const FORM = 1;
/** A file is the checksum of the rest, two numbers, and the slots. Digests that nobody can forge would take as long as making it. */
const SUM_BYTES = 8;
const NUMBERS_BYTES = 16;

/** The index of a dictionary: read where it was made before, and whole. Without a folder it is kept by nobody. */
export async function keptIndex(bytes: Uint8Array, folder = FOLDER): Promise<WordIndex> {
  if (!folder) return indexOf(bytes);
  const file = path.join(folder, `${bytes.length}-${checksum(bytes)}-${FORM}.index`);
  const kept = await readFile(file).catch(() => null);
  const known = kept && unpacked(kept);
  if (known) return known;
  const index = indexOf(bytes);
  // Where nothing can be kept it is made each time.
  await writeWhole(file, ...packed(index)).catch(() => {});
  return index;
}

function packed({ slots, longest, total }: WordIndex): Uint8Array[] {
  const rest = Buffer.concat([bytesOf(Float64Array.of(longest, total)), bytesOf(slots)]);
  return [Buffer.from(checksum(rest)), rest];
}

/** null where it is not as it was written. */
function unpacked(kept: Buffer): WordIndex | null {
  const rest = kept.subarray(SUM_BYTES);
  if (kept.subarray(0, SUM_BYTES).toString("latin1") !== checksum(rest)) return null;
  // A copy: what was read need not begin where numbers may.
  const { buffer } = new Uint8Array(rest);
  const [longest = 0, total = 0] = new Float64Array(buffer, 0, 2);
  return { longest, total, slots: new Int32Array(buffer, NUMBERS_BYTES) };
}

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(SUM_BYTES, "0");

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
