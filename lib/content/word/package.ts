import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { Refusal } from "../manuscript/manuscript";

/** An Office file taken apart: each part by its name, read when it is asked for. */
export interface OfficePackage {
  has: (name: string) => boolean;
  /** The bytes of a part. Throws `DamagedPart` where they can't be read, or are more than are declared. */
  read: (name: string) => Promise<Uint8Array>;
}

export class DamagedPart extends Error {}

/** Parts of one file; Word writes some dozens, and one a picture. */
const MOST_PARTS = 5000;
/** Of all parts together, unpacked. Bytes. */
const MOST_UNPACKED = 600_000_000;
/** Of one part of text. Bytes: a book of a million characters has a tenth. */
const MOST_XML = 60_000_000;

/** Opens a zip archive and looks at what its directory says, before anything is unpacked. */
export async function openPackage(
  bytes: Buffer,
): Promise<{ kind: "package"; parts: OfficePackage } | ({ kind: "refused" } & Refusal)> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  let unpacked = 0;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_PARTS) return bomb(`文件有 ${zip.entryCount} 个部件`);
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      unpacked += entry.uncompressedSize;
      if (entry.isEncrypted()) return ENCRYPTED;
      if (isXml(entry.fileName) && entry.uncompressedSize > MOST_XML)
        return bomb(`文件里的 ${entry.fileName} 解开有 ${megabytes(entry.uncompressedSize)}`);
    }
  } catch {
    return DAMAGED;
  }
  if (unpacked > MOST_UNPACKED) return bomb(`文件解开有 ${megabytes(unpacked)}`);
  const read = async (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new DamagedPart(name);
    return unpack(zip, entry);
  };
  return { kind: "package", parts: { has: (name) => entries.has(name), read } };
}

/** The library ends an entry that has more bytes, or fewer, than the directory says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch {
    throw new DamagedPart(entry.fileName);
  }
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const bomb = (what: string): { kind: "refused" } & Refusal => ({
  kind: "refused",
  rule: "too-large-inside",
  message: `${what}，不像一篇稿子`,
  cure: "在 Word 里打开，把正文复制到新文档另存；图片多的先压缩图片",
});

const ENCRYPTED: { kind: "refused" } & Refusal = {
  kind: "refused",
  rule: "encrypted-document",
  message: "文件有密码，打不开",
  cure: "在 Word 里打开，“文件 → 信息 → 保护文档”里去掉密码，再保存",
};

export const DAMAGED: { kind: "refused" } & Refusal = {
  kind: "refused",
  rule: "damaged-document",
  message: "文件坏了：压缩包不完整",
  cure: "重新要一份；或在 Word 里打开（它会修复），另存为 .docx",
};
