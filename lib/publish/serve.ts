import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { readGone } from "./gone";
import { fileOf } from "./site-file";

export class PortTaken extends Error {}

/** Files whose names change with their content. */
const IMMUTABLE = /^\/islands\/[\w-]+\.[0-9a-f]{10}\.js$/;

/** Whether a path leads to a hidden file; one that can't be decoded leads nowhere. */
function isHidden(url: string): boolean {
  try {
    return decodeURIComponent(url).includes("/.");
  } catch {
    return true;
  }
}

/** The URL of the page that a request means: with or without its last slash or its file's name, whatever the query. */
const pageUrl = (url: string): string =>
  decodeURIComponent(url.split("?")[0] ?? "").replace(/(?:\/|\/index\.html)?$/, "/");

/** Serves a finished site on localhost. Rejects with `PortTaken` if somebody else listens there. Port 0 takes any free one. */
export function serve(dist: string, port: number): Promise<Server> {
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    // A publish may replace files while the server runs.
    dev: true,
    setHeaders: (response, url) => {
      response.setHeader(
        "Cache-Control",
        IMMUTABLE.test(url) ? "public, max-age=31536000, immutable" : "no-cache",
      );
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  const server = createServer(async (request, response) => {
    const { url = "/", method } = request;
    const sendPage = (status: number, file: string) => {
      response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
      response.end(method === "HEAD" ? undefined : readFileSync(path.join(dist, file)));
    };
    const notFound = () => sendPage(404, "404.html");
    // The publisher's own records of `dist/` are hidden files.
    if (isHidden(url)) notFound();
    else if ((await readGone(dist)).has(pageUrl(url))) sendPage(410, fileOf(pageUrl(url)));
    else files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTaken(`${port}`) : error);
    });
    server.listen(port, "localhost", () => resolve(server));
  });
}
