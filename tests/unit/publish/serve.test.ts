import { once } from "node:events";
import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { Agent, get, type Server } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { RECORD_FILE, recordFile } from "@/lib/publish/hosting/hosting-record";
import { closeServer } from "@/lib/publish/serving/close-server";
import { PortTaken, serve } from "@/lib/publish/serving/serve";
import { temporaryFolder } from "../folder";
import { portOf } from "../port";
import { ask } from "./ask";
import { servedSite, TEXTS } from "./served-site";
import { expectServing } from "./serving-expectations";

const addressOf = (server: Server) => `http://localhost:${portOf(server)}`;

/** Longer than a test may take: one that waits for it fails. Milliseconds. */
const NEVER = 3_600_000;

describe("the server of npm start", () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(await servedSite(), 0);
  });
  afterAll(() => closeServer(server, 0));

  expectServing(() => addressOf(server), ["br", "gzip"]);

  it("says when its port is taken by somebody else", async () => {
    await expect(serve("/nowhere", portOf(server))).rejects.toThrow(PortTaken);
  });
});

describe("parts of files, as players ask for them", () => {
  let server: Server;
  let dist: string;
  beforeAll(async () => {
    dist = await servedSite();
    await mkdir(path.join(dist, "media"), { recursive: true });
    await writeFile(path.join(dist, "media/film.mp4"), "0123456789");
    server = await serve(dist, 0);
  });
  afterAll(() => closeServer(server, 0));
  const part = (range: string, more: Record<string, string> = {}, method = "GET") =>
    ask(addressOf(server), "/media/film.mp4", { method, headers: { range, ...more } });

  it.each([
    ["bytes=2-4", 206, "bytes 2-4/10", "234"],
    ["bytes=7-", 206, "bytes 7-9/10", "789"],
    ["bytes=-3", 206, "bytes 7-9/10", "789"],
    ["bytes=-30", 206, "bytes 0-9/10", "0123456789"],
    ["bytes=0-99", 206, "bytes 0-9/10", "0123456789"],
    ["bytes=10-", 416, "bytes */10", ""],
    ["bytes=-0", 416, "bytes */10", ""],
    ["bytes=4-2", 200, undefined, "0123456789"],
    ["bytes=0-1,3-4", 200, undefined, "0123456789"],
    ["lines=1-2", 200, undefined, "0123456789"],
  ])("%s", async (range, status, answered, body) => {
    const answer = await part(range);
    expect([answer.status, answer.headers["content-range"], answer.body]).toEqual([status, answered, body]);
    expect(answer.headers["accept-ranges"]).toBe("bytes");
    expect(answer.headers["content-length"]).toBe(String(body.length));
  });

  it("of another version than the client's are the whole file, and to HEAD there are none", async () => {
    const { headers } = await part("");
    const { etag = "" } = headers;
    expect((await part("bytes=0-1", { "if-range": etag })).status).toBe(206);
    expect((await part("bytes=0-1", { "if-range": '"other"' })).status).toBe(200);
    expect((await part("bytes=0-1", {}, "HEAD")).status).toBe(200);
  });

  it("a target with the server's name before the path is the path", async () => {
    const { status, body } = await ask(addressOf(server), `${addressOf(server)}/media/film.mp4`);
    expect([status, body]).toEqual([200, "0123456789"]);
  });
});

it("a connection that sends nothing, or half a request, is ended when the server's patience is, not before", async () => {
  const dist = await servedSite();
  const [patient, server] = [await serve(dist, 0, NEVER), await serve(dist, 0, 300)];
  const opened = (to: Server, text: string) => {
    const socket = connect(portOf(to), "localhost").on("error", () => {});
    if (text) socket.write(text);
    return socket.resume();
  };
  try {
    for (const text of ["", "GET / HTTP/1.1\r\nHost:"]) {
      const kept = opened(patient, text);
      await once(kept, "connect");
      await once(opened(server, text), "close");
      expect(kept.closed).toBe(false);
    }
  } finally {
    await Promise.all([patient, server].map((each) => closeServer(each, 0)));
  }
});

describe("while a publish changes the site", () => {
  let dist: string;
  let server: Server;
  let address: string;
  beforeEach(async () => {
    dist = await servedSite();
    server = await serve(dist, 0);
    address = addressOf(server);
  });
  afterEach(() => closeServer(server, 0));

  const replace = async (name: string, content: string | Uint8Array) => {
    await writeFile(path.join(dist, "new"), content);
    await rename(path.join(dist, "new"), path.join(dist, name));
  };

  it("a new page is sent under a new ETag", async () => {
    const before = await ask(address, "/robots.txt");
    await replace("robots.txt", "Disallow: /");
    const headers = { "if-none-match": String(before.headers.etag) };
    expect(await ask(address, "/robots.txt", { headers })).toMatchObject({
      status: 200,
      body: "Disallow: /",
    });
  });

  it("a file that is replaced while it is sent is sent to its end", async () => {
    const old = "旧".repeat(4_000_000);
    await replace("media/big.txt", old);
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => {
      get(`${address}/media/big.txt`, { agent: false }, resolve);
    });
    response.pause();
    await replace("media/big.txt", "新");
    let body = "";
    for await (const chunk of response.setEncoding("utf8")) body += chunk;
    expect(body).toBe(old);
  });

  it("a new record counts at once", async () => {
    const record = {
      styleHashes: ["'sha256-new='"],
      scriptHashes: [],
      redirects: { "/a/": "/b/" },
      gone: ["/2024/06/22/there/"],
    };
    expect((await ask(address, "/a/")).status).toBe(404);
    await replace(RECORD_FILE, recordFile(record).content);
    expect((await ask(address, "/a/")).headers.location).toBe("/b/");
    expect((await ask(address, "/2024/06/22/there/")).status).toBe(410);
    expect((await ask(address, "/")).headers["content-security-policy"]).toContain(
      "style-src 'sha256-new=';",
    );
  });

  it("a record that can't be read leaves the last one in force", async () => {
    const { headers } = await ask(address, "/");
    for (const text of ["", "{", '{"gone":1}']) {
      await replace(RECORD_FILE, text);
      const now = await ask(address, "/old/");
      expect(now.status).toBe(301);
      expect(now.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    }
  });

  it("a site without a record, without a 404 page or without any file is served as far as possible", async () => {
    await rm(path.join(dist, RECORD_FILE));
    const bare = await serve(dist, 0);
    const home = await ask(addressOf(bare), "/");
    expect([home.status, home.body]).toEqual([200, TEXTS.home]);
    expect(home.headers["x-content-type-options"]).toBe("nosniff");
    expect(home.headers).not.toHaveProperty("content-security-policy");
    await rm(dist, { recursive: true });
    expect((await ask(addressOf(bare), "/")).status).toBe(404);
    await closeServer(bare, 0);
  });

  it("a link that leads to itself and a name that is too long are answered with 404", async () => {
    await mkdir(path.join(dist, "broken"));
    await symlink("index.html", path.join(dist, "broken/index.html"));
    expect((await ask(address, "/broken/")).status).toBe(404);
    expect((await ask(address, `/${"a".repeat(3000)}/`)).status).toBe(404);
  });

  it("an unforeseen failure is answered with 500 and printed; the next request is answered", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    // No file system can have a folder of this name, so every request fails.
    const broken = await serve("\0", 0);
    for (let i = 1; i <= 2; i++) {
      expect((await ask(addressOf(broken), "/")).status).toBe(500);
      expect(said).toHaveBeenCalledTimes(i);
    }
    await closeServer(broken, 0);
    said.mockRestore();
  });

  it("a reader who leaves in the middle of an answer does no harm", async () => {
    await replace("media/big.txt", "长".repeat(4_000_000));
    for (let i = 0; i < 5; i++) {
      const socket = connect(Number(new URL(address).port), "localhost");
      socket.write("GET /media/big.txt HTTP/1.1\r\nHost: x\r\n\r\n");
      await once(socket, "data");
      socket.destroy();
    }
    const nonsense = connect(Number(new URL(address).port), "localhost");
    nonsense
      .on("error", () => {})
      .resume()
      .end("NONSENSE\r\n\r\n");
    await once(nonsense, "close");
    expect((await ask(address, "/")).status).toBe(200);
  });
});

describe("a server that is stopped", () => {
  const started = async () => {
    const dist = await temporaryFolder();
    await writeFile(path.join(dist, "big.txt"), "长".repeat(8_000_000));
    return serve(dist, 0);
  };

  it("does not wait for connections that are idle", async () => {
    const server = await started();
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) =>
      get(`${addressOf(server)}/`, { agent }, (r) => r.resume().on("end", resolve)),
    );
    await closeServer(server, NEVER);
    agent.destroy();
  });

  it("finishes the answers that are on their way, and takes no new requests", async () => {
    const server = await started();
    const address = addressOf(server);
    const agent = new Agent({ keepAlive: true });
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => {
      get(`${address}/big.txt`, { agent }, resolve);
    });
    response.pause();
    const closed = closeServer(server, NEVER);
    await expect(ask(address, "/")).rejects.toThrow("ECONNREFUSED");
    let bytes = 0;
    for await (const chunk of response) bytes += chunk.length;
    expect(bytes).toBe(24_000_000);
    await closed;
    agent.destroy();
  });

  it("gives an answer that takes too long no more time", async () => {
    const server = await started();
    const socket = connect(Number(new URL(addressOf(server)).port), "localhost").on("error", () => {});
    socket.write("GET /big.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    socket.pause();
    const began = performance.now();
    await closeServer(server, 300);
    expect(performance.now() - began).toBeGreaterThanOrEqual(250);
    socket.destroy();
  });
});
