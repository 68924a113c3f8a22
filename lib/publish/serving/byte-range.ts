import type { IncomingHttpHeaders } from "node:http";

/** Bytes of a file, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The bytes that a request asks for (RFC 9110 §14): null for the whole file, also where the header can't be read, asks for
 * several ranges or is about another version of the file.
 */
export function rangeOf(
  { range, "if-range": version }: IncomingHttpHeaders,
  { size, etag, modified }: { size: number; etag: string; modified: number },
): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (version !== undefined && version !== etag && Date.parse(String(version)) !== modified) return null;
  const [from, to] = [Number(first), Number(last)];
  // `-500`: the last 500 bytes.
  if (first === "")
    return to === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - to), end: size - 1 };
  if (last !== "" && to < from) return null;
  return from >= size
    ? "unsatisfiable"
    : { start: from, end: last === "" ? size - 1 : Math.min(to, size - 1) };
}
