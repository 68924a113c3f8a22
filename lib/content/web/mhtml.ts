import { type MimePart, partsOf } from "./mime";

/** A page that a browser saved as one file, its pictures with it (MHTML, RFC 2557). */
export interface SavedPage {
  html: Uint8Array;
  /** Where the page was; null where the file does not say. */
  location: string | null;
  /** What the page shows, by its address, or by `cid:` and its id. */
  files: SavedFiles;
  /** Whether the file ends before it should. */
  cutOff: boolean;
}

/** The files of a saved page, decoded when they are asked for. */
export interface SavedFiles {
  get: (address: string) => Uint8Array | null;
  addresses: readonly string[];
}

/** So far into a file its headers are looked for. Bytes. */
const LOOKED_AT = 8192;

/** Whether a file is a page saved as one file: by what it begins with. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  return /^\s*[a-z-]+:/i.test(start) && /^content-type:\s*multipart\//im.test(start);
}

/** null where no page is in it. */
export function readMhtml(bytes: Uint8Array): SavedPage | null {
  const { parts, cutOff } = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
  if (!page) return null;
  return {
    html: page.content(),
    location: page.location,
    files: filesOf(parts.filter((part) => part !== page)),
    cutOff,
  };
}

function filesOf(parts: readonly MimePart[]): SavedFiles {
  const known = new Map<string, MimePart>();
  for (const part of parts) {
    if (part.location) known.set(part.location, part);
    if (part.id) known.set(`cid:${part.id}`, part);
  }
  return { get: (address) => known.get(address)?.content() ?? null, addresses: [...known.keys()] };
}
