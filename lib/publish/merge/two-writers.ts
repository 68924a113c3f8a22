import { pathKey } from "@/lib/records/spelling";
import type { Manifest } from "../manifest/manifest";
import { fileOf } from "../manifest/site-file";

/** Two parts of a site want one place in `dist/`: nothing of either is written. */
export class TwoWriters extends Error {
  constructor(
    /** Path of the file in `dist/`. */
    readonly file: string,
    /** Where each comes from, in an editor's words. */
    readonly writers: readonly [string, string],
  ) {
    super(`${file}: ${writers.join(", ")}`);
  }
}

/**
 * Throws `TwoWriters` where two entries of a manifest are one file for some file system, or one is a file where the other
 * has a folder. Rules for addresses keep content from coming to this; files in `public/` can.
 */
export function refuseTwoWriters(manifest: Manifest): void {
  const files = new Map<string, Written>();
  for (const written of allOf(manifest)) {
    const key = pathKey(written.file);
    const other = files.get(key);
    if (other) throw new TwoWriters(written.file, [other.writer, written.writer]);
    files.set(key, written);
  }
  for (const [key, { writer }] of files) {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const inTheWay = files.get(key.slice(0, end));
      if (inTheWay) throw new TwoWriters(inTheWay.file, [inTheWay.writer, writer]);
    }
  }
}

interface Written {
  file: string;
  writer: string;
}

function* allOf({ pages, bundles, copied, files }: Manifest): Generator<Written> {
  for (const url in pages) yield { file: fileOf(url), writer: `网页 ${url}` };
  for (const file in copied)
    yield { file, writer: file.startsWith("media/") ? `content/${file}` : `public/${file}` };
  for (const name in bundles)
    for (const file in bundles[name]?.files) yield { file, writer: `搜索的文件 ${file}` };
  for (const file in files) yield { file, writer: `程序生成的 ${file}` };
}
