import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleWorker } from "@/app/sw.js/bundle-worker";
import { RECORD_FILE, readRecord, recordFile } from "@/lib/publish/hosting/hosting-record";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";

/** A copy of the built site, served by itself, whose files may be changed while it is read. */
export interface OwnSite {
  address: string;
  /** Replaces text in a file of the site, and in nothing else: compressed copies of it are gone. */
  edit(file: string, change: (text: string) => string): Promise<void>;
  /** From now on the URL answers 410. */
  takeDown(url: string): Promise<void>;
  /** Publishes `offline: false`'s worker. */
  withdrawWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function ownSite(root: string, dist: string): Promise<OwnSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "newspaper-offline-"));
  await cp(dist, folder, { recursive: true });
  const server = await serve(folder, 0);
  const at = (file: string) => path.join(folder, file);
  const edit: OwnSite["edit"] = async (file, change) => {
    const text = await readFile(at(file), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing to change in ${file}`);
    for (const copy of [".br", ".gz"]) await rm(at(file + copy), { force: true });
    await writeFile(at(file), changed);
  };
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    edit,
    takeDown: async (url) => {
      const record = readRecord(await readFile(at(RECORD_FILE), "utf8"));
      if (!record) throw new Error("No hosting record");
      await writeFile(at(RECORD_FILE), recordFile({ ...record, gone: [url] }).content);
    },
    withdrawWorker: async () => {
      const script = await bundleWorker(root, false);
      await edit("sw.js", () => script);
    },
    close: async () => {
      await closeServer(server, 0);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
