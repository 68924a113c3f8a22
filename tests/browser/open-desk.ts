import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { nameDigest } from "@/lib/files/digest";
import { writeAll } from "@/lib/files/write-all";
import { launched } from "../command";
import { freePort } from "../unit/port";

const root = path.resolve(import.meta.dirname, "../..");

/** A desk in a process of its own, and a browser's page that has come in. */
export interface BrowsedDesk {
  /** The content's folder. */
  folder: string;
  /** Where the desk publishes. */
  dist: string;
  page: Page;
  close: () => Promise<void>;
}

/**
 * Starts the desk on a content of its own, and comes in by the address that it prints. The site's own pages, which the desk
 * shows as previews, cost half a minute before the first: without `preview` they are not asked for.
 */
export async function browseDesk(
  browser: Browser,
  files: Readonly<Record<string, string | Uint8Array>>,
  { preview = false } = {},
): Promise<BrowsedDesk> {
  const around = await mkdtemp(path.join(tmpdir(), "desk "));
  const folder = path.join(around, "content");
  const dist = path.join(around, "dist");
  await writeAll(
    Object.entries(files).map(([file, content]) => ({ absolute: path.join(folder, file), content })),
  );
  const port = `${await freePort()}`;
  const args = [...launched("desk"), "--content", folder, "--out", dist, "--port", port];
  if (!preview) args.push("--preview-later");
  const server = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const page = await browser.newPage();
  // A step that hangs says which it was.
  page.setDefaultTimeout(60_000);
  if (!preview)
    await page.route(
      ({ pathname }) => !pathname.startsWith("/desk/"),
      (route) => route.fulfill({ contentType: "text/html", body: "" }),
    );
  await page.goto(await addressOf(server));
  await page.waitForURL("**/desk/");
  return {
    folder,
    dist,
    page,
    async close() {
      await page.close();
      const ended = new Promise((resolve) => server.once("close", resolve));
      server.kill();
      await ended;
      await rm(around, { recursive: true, force: true });
      for (const kept of [".desk", ".cache/papers"])
        await rm(path.join(root, kept, nameDigest(folder)), { recursive: true, force: true });
    },
  };
}

const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let printed = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk;
      const found = /http:\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
  });
