import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { portOf } from "../port";

interface StoredObject {
  content: Buffer;
  headers: IncomingMessage["headers"];
  /** When it was put there; ISO. */
  modified?: string;
  /** Whether its tag is no digest of its content, as where a store encrypts it. */
  isHashless?: boolean;
}

/** An object store of one bucket, `news`: as much of S3's protocol as rclone needs, without its signatures. */
export async function s3Store() {
  const objects = new Map<string, StoredObject>();
  /** Methods and keys of the requests that changed something. */
  const writes: string[] = [];
  /** Called before each such request; where it throws, the store refuses the request. */
  const rules = { onWrite: () => {} };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? "/", "http://localhost");
    const key = decodeURIComponent(url.pathname).replace(/^\/news\/?/, "");
    const { method = "GET" } = request;
    if (key !== "" && (method === "PUT" || method === "DELETE")) {
      try {
        rules.onWrite();
      } catch {
        response.writeHead(403).end();
        return;
      }
      writes.push(`${method} ${key}`);
    }
    answer(objects, { method, key, url, content: Buffer.concat(chunks), headers: request.headers }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server);
  const options = `provider=Other,access_key_id=a,secret_access_key=b,endpoint='http://127.0.0.1:${port}',region=x`;
  return {
    address: `:s3,${options}:news`,
    objects,
    writes,
    rules,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

interface Asked extends StoredObject {
  method: string;
  key: string;
  url: URL;
}

function answer(objects: Map<string, StoredObject>, asked: Asked, response: ServerResponse): void {
  const { method, key, url, content, headers } = asked;
  const stored = objects.get(key);
  if (key === "") {
    const prefix = url.searchParams.get("prefix") ?? "";
    const listed = [...objects].filter(([each]) => each.startsWith(prefix));
    const xml = listed
      .map(
        ([each, { content, modified = BEGINNING, isHashless }]) =>
          `<Contents><Key>${each}</Key><Size>${content.byteLength}</Size><LastModified>${modified}</LastModified><ETag>${isHashless ? '"a-1"' : etagOf(content)}</ETag></Contents>`,
      )
      .join("");
    response.writeHead(200, { "Content-Type": "application/xml" });
    response.end(method === "GET" ? `<ListBucketResult>${xml}</ListBucketResult>` : undefined);
  } else if (method === "PUT") {
    objects.set(key, { content, headers });
    response.writeHead(200, { ETag: etagOf(content) }).end();
  } else if (method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (stored) {
    const kept = Object.entries(stored.headers).filter(([name]) => name.startsWith("x-amz-meta-"));
    response.writeHead(200, {
      ...Object.fromEntries(kept),
      ETag: stored.isHashless ? '"a-1"' : etagOf(stored.content),
      "Content-Length": stored.content.byteLength,
      "Last-Modified": new Date(stored.modified ?? BEGINNING).toUTCString(),
    });
    response.end(method === "HEAD" ? undefined : stored.content);
  } else response.writeHead(404).end();
}

const BEGINNING = new Date(0).toISOString();

const etagOf = (content: Buffer): string => `"${createHash("md5").update(content).digest("hex")}"`;
