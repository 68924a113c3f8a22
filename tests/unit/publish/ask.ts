import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The answer's text, decompressed. */
  body: string;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
}

/** Sends a request exactly as written: `fetch` would tidy the path, follow redirects and hide the encoding. */
export function ask(
  address: string,
  path: string,
  { method = "GET", headers = {} }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode = 0, headers: received } = response;
        const bytes = Buffer.concat(chunks);
        resolve({
          status: statusCode,
          headers: received,
          body: unpacked(bytes, received["content-encoding"]),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}

function unpacked(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.byteLength === 0 || !encoding) return bytes.toString("utf8");
  return (encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString("utf8");
}
