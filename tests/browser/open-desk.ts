import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { writeAll } from "@/lib/files/write-all";
import { freePort } from "../unit/port";

const root = path.resolve(import.meta.dirname, "../..");

/** A desk in a process of its own, and a browser's page that has come in. */
export interface BrowsedDesk {
  /** The content's folder. */
  folder: string;
  page: Page;
  close: () => Promise<void>;
}

/** Starts the desk on a content of its own, and comes in by the address that it prints. */
export async function browseDesk(
  browser: Browser,
  files: Readonly<Record<string, string>>,
): Promise<BrowsedDesk> {
  const folder = await mkdtemp(path.join(tmpdir(), "desk "));
  await writeAll(
    Object.entries(files).map(([file, content]) => ({ absolute: path.join(folder, file), content })),
  );
  const args = ["--import", "tsx", "lib/cli/desk.ts", "--content", folder, "--port", `${await freePort()}`];
  const server = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const page = await browser.newPage();
  // A step that hangs says which it was.
  page.setDefaultTimeout(60_000);
  await page.goto(await addressOf(server));
  return {
    folder,
    page,
    async close() {
      await page.close();
      server.kill();
      await rm(folder, { recursive: true, force: true });
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
