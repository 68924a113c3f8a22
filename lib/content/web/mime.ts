/** A part of a MIME message (RFC 2045 to 2047, as browsers write it). */
export interface MimePart {
  /** `text/html`, in small letters. */
  type: string;
  location: string | null;
  /** Content-ID without its angle brackets. */
  id: string | null;
  content: () => Buffer;
}

export interface MimeParts {
  /** Those that have no parts of their own, in their order. */
  parts: MimePart[];
  /** Whether a list of parts has no end. */
  cutOff: boolean;
}

/** Messages in messages; no browser nests more than twice. */
const DEEPEST = 8;
/** A page of a shop shows some hundreds. */
const MOST_PARTS = 5000;

/** All parts of a message. */
export function partsOf(message: Buffer, depth = 0): MimeParts {
  const { headers, body } = split(message);
  const [type = "", ...parameters] = (headers.get("content-type") ?? "text/plain").split(";");
  const boundary = parameters
    .map((one) => /^\s*boundary\s*=\s*"?([^"]*)"?\s*$/i.exec(one)?.[1])
    .find(Boolean);
  if (!/^\s*multipart\//i.test(type) || !boundary || depth >= DEEPEST)
    return { parts: [partOf(headers, type, body)], cutOff: false };
  const { pieces, isEnded } = between(body, boundary);
  const inner = pieces.map((piece) => partsOf(piece, depth + 1));
  return {
    parts: inner.flatMap(({ parts }) => parts).slice(0, MOST_PARTS),
    cutOff: !isEnded || inner.some(({ cutOff }) => cutOff),
  };
}

const partOf = (headers: ReadonlyMap<string, string>, type: string, body: Buffer): MimePart => ({
  type: type.trim().toLowerCase(),
  location: headers.get("content-location")?.trim() || null,
  id: headers.get("content-id")?.trim().replace(/^<|>$/g, "") || null,
  content: () => decoded(body, headers.get("content-transfer-encoding")?.trim().toLowerCase() ?? ""),
});

/** Headers by their names in small letters, and what stands below the first blank line. */
function split(message: Buffer): { headers: Map<string, string>; body: Buffer } {
  const ends = ["\r\n\r\n", "\n\n"].flatMap((end) => {
    const at = message.indexOf(end);
    return at < 0 ? [] : [{ at, length: end.length }];
  });
  const end = ends.sort((a, b) => a.at - b.at)[0] ?? { at: message.length, length: 0 };
  const head = message.subarray(0, end.at).toString("latin1");
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)]] : [];
  });
  return { headers: new Map(headers), body: message.subarray(end.at + end.length) };
}

/** The pieces between lines of a boundary. What stands before the first is no part. */
function between(body: Buffer, boundary: string): { pieces: Buffer[]; isEnded: boolean } {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const pieces: Buffer[] = [];
  let from: number | null = null;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (from !== null) pieces.push(body.subarray(from, at));
    const behind = at + mark.length;
    if (body.subarray(behind, behind + 2).toString("latin1") === "--") return { pieces, isEnded: true };
    const line = body.indexOf("\n", behind);
    from = line < 0 ? body.length : line + 1;
  }
  if (from !== null) pieces.push(body.subarray(from));
  return { pieces, isEnded: false };
}

function decoded(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case "base64":
      return Buffer.from(body.toString("latin1"), "base64");
    case "quoted-printable":
      return fromQuotedPrintable(body.toString("latin1"));
    default:
      return body;
  }
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]*\r?\n/g, "")
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
