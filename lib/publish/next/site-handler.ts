import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import { writeWhole } from "@/lib/files/write-whole";
import { cacheWithin } from "./output";

/** The site as it will be, page by page as it is asked for: what `next dev` shows, in this process. */
export interface SiteHandler {
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Connections by which pages hear of changed templates. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close: () => Promise<void>;
}

interface SiteInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  hostname: string;
  port: number;
}

/** Nothing is started before the first page is asked for. */
export function siteHandler(input: SiteInput): SiteHandler {
  let started: ReturnType<typeof start> | null = null;
  const site = () => {
    started ??= start(input);
    return started;
  };
  return {
    answer: async (request, response) => (await site()).answer(request, response),
    upgrade: async (request, socket, head) => (await site()).upgrade(request, socket, head),
    close: async () => {
      if (started) await (await started).close();
    },
  };
}

async function start({ root, contentDir, cacheDir, hostname, port }: SiteInput) {
  // Beside a running `npm run dev`, and beside another desk.
  const preview = path.join(cacheWithin(root, cacheDir), "preview", `${port}`);
  const way = path
    .relative(path.dirname(preview), path.join(root, "tsconfig.json"))
    .split(path.sep)
    .join("/");
  const types = { extends: way, include: [] };
  await writeWhole(`${preview}.tsconfig.json`, JSON.stringify(types));
  Object.assign(process.env, {
    NODE_ENV: "development",
    NEWSPAPER_CONTENT: contentDir,
    NEWSPAPER_CACHE: cacheDir,
    NEWSPAPER_PREVIEW: path.relative(root, preview),
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const { default: next } = await import("next");
  // Next.js listens for upgrades on the server that it is given; ours first looks who asks.
  const behind = createServer();
  const app = next({ dev: true, dir: root, hostname, port, httpServer: behind, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    answer: (request: IncomingMessage, response: ServerResponse) => handle(request, response),
    upgrade: async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      behind.emit("upgrade", request, socket, head);
    },
    close: () => app.close(),
  };
}
