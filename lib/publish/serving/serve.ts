import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { errorCode } from "@/lib/files/error-code";
import { mediaTypeOf } from "@/lib/files/media-types";
import { HOST, policyOf, type ScriptSources, scriptSources } from "../hosting/csp";
import { arePages, cacheControl, type FileKind, fileKindOf, ORDINARY } from "../hosting/file-kinds";
import type { HostingRecord } from "../hosting/hosting-record";
import {
  EVERYBODY,
  PAGE_HEADERS,
  POLICY_HEADER,
  READ_BY_HEADER,
  SHOWN_ON_HEADER,
  SITE_HEADERS,
} from "../hosting/site-headers";
import { fileOf } from "../manifest/site-file";
import { type ByteRange, rangeOf } from "./byte-range";
import { isFresh } from "./is-fresh";
import { type OpenFile, openFile } from "./open-file";
import { recordReader } from "./record-reader";
import { pageUrl, readRequestPath } from "./request-path";

/** Another program listens on the port. */
export class PortTaken extends Error {}

/** The page that is sent for an address at which there is none. */
const NOT_FOUND = "404.html";

/** How long a client may take for a request's headers; a connection that sends nothing is ended then, too. Milliseconds. */
const TIME_FOR_HEADERS = 10_000;

/**
 * Serves a finished site on localhost, whatever a publish does to its files meanwhile. Rejects with `PortTaken` if
 * somebody else listens there. Port 0 takes any free one.
 */
export function serve(dist: string, port: number, timeForHeaders = TIME_FOR_HEADERS): Promise<Server> {
  const readRecord = recordReader(dist);
  const limits = {
    headersTimeout: timeForHeaders,
    requestTimeout: 2 * timeForHeaders,
    connectionsCheckingInterval: timeForHeaders / 10,
  };
  const server = createServer(limits, (request, response) => {
    readRecord()
      .then((record) => answer({ dist, record, request, response }))
      .catch((error) => fail(response, error));
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(errorCode(error) === "EADDRINUSE" ? new PortTaken(`${port}`) : error);
    });
    server.listen(port, "localhost", () => resolve(server));
  });
}

interface Exchange {
  dist: string;
  record: HostingRecord | null;
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer(exchange: Exchange): Promise<void> {
  const { record, request } = exchange;
  if (request.method !== "GET" && request.method !== "HEAD")
    return sendText(exchange, 405, "Method Not Allowed", { Allow: "GET, HEAD" });
  const target = readRequestPath(request.url ?? "/");
  if (target.kind === "malformed") return sendText(exchange, 400, "Bad Request");
  if (target.kind === "hidden") return sendPage(exchange, 404, NOT_FOUND);
  const { path, query } = target;
  const url = pageUrl(path);
  const moved = record && Object.hasOwn(record.redirects, url) ? record.redirects[url] : undefined;
  if (moved !== undefined) return redirect(exchange, moved, query);
  if (record?.gone.includes(url)) return sendPage(exchange, 410, fileOf(url));
  if (!(await sendFile(exchange, path))) await sendFolder(exchange, path, query);
}

/** Sends the file at a path, or 304 where the client's copy is still right. False where there is no such file. */
async function sendFile(exchange: Exchange, path: string): Promise<boolean> {
  const name = fileOf(path);
  // The page of 404s has no address of its own: asked for by its name, it is a 404, too.
  const file = name === NOT_FOUND ? null : await openRequested(exchange, name);
  if (!file) return false;
  const { request, response } = exchange;
  setHeaders(exchange, fileKindOf(path));
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", file.etag);
  response.setHeader("Last-Modified", new Date(file.modified).toUTCString());
  if (isFresh(request.headers, file)) {
    await file.handle.close();
    response.writeHead(304).end();
  } else {
    await sendRange(exchange, file, fileKindOf(path).type ?? mediaTypeOf(name));
  }
  return true;
}

/** A folder's page is at the URL with the slash; what is neither file nor folder is not there. */
async function sendFolder(exchange: Exchange, path: string, query: string): Promise<void> {
  const page = path.endsWith("/") ? null : await openRequested(exchange, fileOf(`${path}/`));
  if (!page) return sendPage(exchange, 404, NOT_FOUND);
  await page.handle.close();
  redirect(exchange, `${path}/`, query);
}

/** An error's page, or its name where even that is missing. */
async function sendPage(exchange: Exchange, status: number, name: string): Promise<void> {
  const file = await openRequested(exchange, name);
  if (!file) return sendText(exchange, status, "Not Found");
  setHeaders(exchange, ORDINARY);
  exchange.response.setHeader("Vary", "Accept-Encoding");
  await sendOpen(exchange, status, file, mediaTypeOf(name));
}

function redirect(exchange: Exchange, url: string, query: string): void {
  setHeaders(exchange, ORDINARY);
  exchange.response.writeHead(301, { Location: encodeURI(url) + query, "Content-Length": 0 }).end();
}

function sendText(
  exchange: Exchange,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const { request, response } = exchange;
  setHeaders(exchange, ORDINARY);
  response.writeHead(status, {
    ...headers,
    "Content-Type": mediaTypeOf("error.txt"),
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(request.method === "HEAD" ? undefined : text);
}

/** Sends a file, or the part of it that was asked for: players ask for parts of films and sounds. */
async function sendRange(exchange: Exchange, file: OpenFile, type: string): Promise<void> {
  const { request, response } = exchange;
  response.setHeader("Accept-Ranges", "bytes");
  const range = request.method === "GET" ? rangeOf(request.headers, file) : null;
  if (range === "unsatisfiable") {
    await file.handle.close();
    response.writeHead(416, { "Content-Range": `bytes */${file.size}`, "Content-Length": 0 }).end();
  } else if (range) {
    response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${file.size}`);
    await sendOpen(exchange, 206, file, type, range);
  } else await sendOpen(exchange, 200, file, type);
}

/** Sends a file's bytes, or some of them, and closes it. */
async function sendOpen(
  { request, response }: Exchange,
  status: number,
  { handle, size, encoding }: OpenFile,
  type: string,
  { start, end }: ByteRange = { start: 0, end: size - 1 },
): Promise<void> {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": end - start + 1,
    ...(encoding ? { "Content-Encoding": encoding } : {}),
  });
  if (request.method === "HEAD" || size === 0) {
    await handle.close();
    response.end();
    return;
  }
  // Not beyond the size that was announced: what follows would be read as the next answer.
  await pipeline(handle.createReadStream({ start, end }), response);
}

const openRequested = ({ dist, request }: Exchange, name: string) =>
  openFile(dist, name, String(request.headers["accept-encoding"] ?? ""));

/** A policy names a folder of scripts by the host under which the reader asked. */
function scriptsFor({ headers: { host = "" } }: IncomingMessage): ScriptSources {
  return scriptSources(NAMEABLE.test(host) ? host : null);
}

const NAMEABLE = new RegExp(HOST);

function setHeaders({ record, request, response }: Exchange, kind: FileKind): void {
  for (const [name, value] of SITE_HEADERS) response.setHeader(name, value);
  if (arePages(kind)) for (const [name, value] of PAGE_HEADERS) response.setHeader(name, value);
  // A site without a record was published by another version: a policy without hashes would forbid its pages' styles.
  if (record) response.setHeader(POLICY_HEADER, policyOf(record, kind.policy, scriptsFor(request)));
  response.setHeader(SHOWN_ON_HEADER, kind.shownOn);
  if (kind.isForAll) response.setHeader(READ_BY_HEADER, EVERYBODY);
  response.setHeader("Cache-Control", cacheControl(kind, record?.noTransform ?? false));
}

/** Ends a request that failed; others go on. A connection that the reader closed is no failure. */
function fail(response: ServerResponse, error: unknown): void {
  if (errorCode(error) === "ERR_STREAM_PREMATURE_CLOSE") return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "Cache-Control": "no-store" }).end();
}
