import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";

/** A file of the site as it is sent, open: a publish may replace or remove it meanwhile. The caller closes it. */
export interface OpenFile {
  handle: FileHandle;
  /** Bytes. */
  size: number;
  /** `Content-Encoding`, or null. */
  encoding: Encoding | null;
  etag: string;
  /** Whole seconds, as HTTP dates have them; milliseconds since 1970. */
  modified: number;
}

type Encoding = "br" | "gzip";
/** The compressed copies beside a file, best first. */
const COPIES: readonly [Encoding, suffix: string][] = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

/**
 * Opens the smallest form of a file that the client can read. Null where there is no such file, or it is a folder.
 * @param name relative to `dist`, with forward slashes
 */
export async function openFile(dist: string, name: string, acceptEncoding: string): Promise<OpenFile | null> {
  for (const [encoding, suffix] of COPIES) {
    if (!accepts(acceptEncoding, encoding)) continue;
    const copy = await openAs(path.join(dist, name + suffix), encoding);
    if (copy) return copy;
  }
  return openAs(path.join(dist, name), null);
}

async function openAs(file: string, encoding: Encoding | null): Promise<OpenFile | null> {
  const handle = await open(file).catch(nullIfMissing);
  if (!handle) return null;
  const stats = await handle.stat();
  if (!stats.isFile()) {
    await handle.close();
    return null;
  }
  const { size, mtimeMs } = stats;
  const etag = `"${Math.round(mtimeMs).toString(16)}-${size.toString(16)}${encoding ? `-${encoding}` : ""}"`;
  return { handle, size, encoding, etag, modified: Math.floor(mtimeMs / 1000) * 1000 };
}

/** How systems say that a path leads to no file; Windows does not open folders. */
const MISSING_CODES = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EINVAL", "ELOOP", "EPERM"]);

function nullIfMissing(error: unknown): null {
  if (MISSING_CODES.has(errorCode(error) ?? "")) return null;
  throw error;
}

/** Whether an `Accept-Encoding` names a coding, and not with `q=0`. */
const accepts = (header: string, encoding: Encoding): boolean =>
  header
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(
      ([name, ...parameters]) => name === encoding && !parameters.some((each) => /^q=0(?:\.0*)?$/.test(each)),
    );
