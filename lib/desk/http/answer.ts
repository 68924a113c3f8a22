import type { ServerResponse } from "node:http";

/** What is sent back. */
export type Answer =
  | { kind: "page"; status: number; html: string }
  | { kind: "json"; status: number; value: unknown }
  | { kind: "file"; type: string; bytes: string | Uint8Array }
  | { kind: "words"; status: number; words: string }
  /** Somebody has come in. */
  | { kind: "entered"; html: string; cookie: string };

/** The desk's pages take everything from the desk, and stand in no other page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export function send(response: ServerResponse, answer: Answer, isHead = false): void {
  const { status, type, body, more } = writtenOf(answer);
  response.writeHead(status, {
    ...HEADERS,
    ...more,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(isHead ? undefined : body);
}

interface Written {
  status: number;
  type: string;
  body: string | Uint8Array;
  more?: Record<string, string>;
}

function writtenOf(answer: Answer): Written {
  switch (answer.kind) {
    case "page":
      return { status: answer.status, type: "text/html; charset=utf-8", body: answer.html };
    case "json":
      return { status: answer.status, type: "application/json", body: JSON.stringify(answer.value) };
    case "file":
      return { status: 200, type: answer.type, body: answer.bytes };
    case "words":
      return { status: answer.status, type: "text/plain; charset=utf-8", body: `${answer.words}\n` };
    case "entered":
      return {
        status: 200,
        type: "text/html; charset=utf-8",
        body: answer.html,
        // Its address has the ticket: it is told to nobody.
        more: { "Set-Cookie": answer.cookie, "Referrer-Policy": "no-referrer" },
      };
    default:
      return answer satisfies never;
  }
}

/** Opens a stream of events (server-sent events) that ends with the request. */
export function startEvents(response: ServerResponse): (event: string, data: unknown) => void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
  response.write("retry: 1000\n\n");
  return (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
