import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Runs } from "@/lib/desk/publishing/publishing";
import { openDesk } from "@/lib/desk/serve";
import { writeAll } from "@/lib/files/write-all";
import { ROOT } from "../../command";
import { SITE } from "./page";

/** A desk on a content of its own, as a browser that has come in uses it. */
export interface Opened {
  folder: string;
  base: string;
  cookie: string;
  /** With the session's cookie. */
  get: (address: string, headers?: Record<string, string>) => Promise<Response>;
  /** An action, with the session's token. */
  act: (name: string, input: unknown) => Promise<unknown>;
  post: (address: string, body: BodyInit, headers?: Record<string, string>) => Promise<Response>;
  address: () => string;
  /** The end of imports, of a publish, and of what is recorded of them. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
  /** Ends it; its files stay. */
  stop: () => Promise<void>;
}

/** What a publish says, for desks that are not to publish. */
const NO_RUNS: Runs = {
  publish: async (onLine) => {
    for (const line of ["· 读取内容", "已发布：1 篇报道，9 个页面"]) onLine(line);
    return 0;
  },
  deploy: null,
};

/** Opens a desk on these files of a content; pages of the site answer `site`. `folder`: where one was open before. */
export async function openOn(
  files: Readonly<Record<string, string>>,
  {
    runs = NO_RUNS,
    before = null,
    previewLater = true,
  }: { runs?: Runs; before?: string | null; previewLater?: boolean } = {},
): Promise<Opened> {
  const folder = before ?? (await mkdtemp(path.join(tmpdir(), "desk ")));
  const contentDir = path.join(folder, "content");
  await writeAll(
    Object.entries(before === null ? { "site.yml": SITE, ...files } : files).map(([file, content]) => ({
      absolute: path.join(contentDir, file),
      content,
    })),
  );
  const desk = await openDesk({
    root: ROOT,
    contentDir,
    dist: path.join(folder, "dist"),
    cacheDir: path.join(folder, "cache"),
    deskDir: path.join(folder, "desk"),
    runs,
    now: () => new Date("2024-06-24T00:00:00Z"),
    port: 0,
    previewLater,
    site: () => ({
      answer: async (_, response) => void response.end("site"),
      upgrade: async (_, socket) => void socket.destroy(),
      close: async () => {},
    }),
    onEntered: () => {},
  });
  const close = async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  };
  onTestFinished(close);
  const base = new URL(desk.address()).origin;
  const entered = await fetch(desk.address());
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const get: Opened["get"] = (address, headers = {}) =>
    fetch(base + address, { headers: { cookie, ...headers }, redirect: "manual" });
  const token = /name="desk-token" content="([^"]+)"/.exec(await entered.text())?.[1] ?? "";
  const post: Opened["post"] = (address, body, headers = {}) =>
    fetch(base + address, {
      method: "POST",
      body,
      headers: {
        cookie,
        origin: base,
        "x-desk-token": token,
        "content-type": "application/json",
        ...headers,
      },
    });
  const act: Opened["act"] = async (name, input) =>
    (await post(`/desk/do/${name}/`, JSON.stringify(input))).json();
  const { address, settled } = desk;
  return { folder: contentDir, base, cookie, get, act, post, address, settled, close, stop: desk.close };
}
