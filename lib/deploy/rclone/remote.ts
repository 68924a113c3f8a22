import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Headers, TransportInput } from "../transport";
import { RcloneDaemon, RcloneFailed } from "./daemon";

/** What this program needs to know of a store. */
interface StoreKind {
  /** An object store: no folders, no renaming, a file appears whole, headers are kept with it. */
  bucket: boolean;
  /** Whether a file can be renamed there, over another. */
  renames: boolean;
  /** Whether the store tells the hashes of its files. */
  hashes: boolean;
}

/** What both ways through rclone need; `width` is how many files are sent at a time. */
export type RcloneInput = TransportInput & { remote: Remote; width: number };

/** What is looked at where a file is sent, before it is. */
export type DestinationCheck =
  /** Nothing: the place is empty, or what is there does not matter. */
  | "none"
  /** The hash of what is there: the same content is not sent again. */
  | "same-hash"
  /** That something may be there, which is replaced whatever it is. */
  | "replace";

const Info = z.object({
  Hashes: z.array(z.string()).nullish(),
  Features: z.object({ BucketBased: z.boolean(), Move: z.boolean(), DuplicateFiles: z.boolean() }),
});
const Listing = z.object({ list: z.array(z.object({ Path: z.string(), Size: z.number() })).nullable() });
const Stat = z.object({ item: z.object({}).nullable() });
const CHECK_OPTIONS = {
  none: { NoCheckDest: true },
  "same-hash": { CheckSum: true },
  replace: { IgnoreTimes: true },
};

/** One target as rclone sees it, file by file. */
export class Remote {
  private scratches = 0;

  private constructor(
    private readonly daemon: RcloneDaemon,
    private readonly address: string,
    private readonly scratch: string,
    readonly kind: StoreKind,
  ) {}

  static async open(address: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Remote> {
    const daemon = await RcloneDaemon.start(env, signal);
    try {
      const { Features, Hashes } = Info.parse(await daemon.call("operations/fsinfo", { fs: address }));
      const kind = {
        bucket: Features.BucketBased,
        // Stores that allow two files of one name keep both where one is renamed over the other.
        renames: Features.Move && !Features.BucketBased && !Features.DuplicateFiles,
        hashes: (Hashes ?? []).length > 0,
      };
      const scratch = await mkdtemp(path.join(tmpdir(), "newspaper-deploy-"));
      return new Remote(daemon, address, scratch, kind);
    } catch (error) {
      await daemon.stop();
      throw error;
    }
  }

  /** A small file's text; "" where it is not there. */
  async read(file: string): Promise<string> {
    const copy = this.scratchName();
    const found = await this.unlessMissing("operations/copyfile", {
      srcFs: this.address,
      srcRemote: file,
      dstFs: this.scratch,
      dstRemote: copy,
      _config: CHECK_OPTIONS.replace,
    });
    return found === null ? "" : readFile(path.join(this.scratch, copy), "utf8");
  }

  /** Sizes in bytes of all files in a folder, by path in it. */
  async list(folder: string): Promise<Map<string, number>> {
    const opt = { recurse: true, filesOnly: true, noModTime: true, noMimeType: true };
    const found = await this.unlessMissing("operations/list", { fs: this.address, remote: folder, opt });
    const { list } = found === null ? { list: null } : Listing.parse(found);
    return new Map((list ?? []).map(({ Path, Size }) => [Path.slice(folder.length + 1), Size]));
  }

  /** Sends a local folder's file. */
  async send(
    from: string,
    file: string,
    to: string,
    check: DestinationCheck,
    headers: Headers = {},
  ): Promise<void> {
    const UploadHeaders = Object.entries(headers).map(([Key, Value]) => ({ Key, Value }));
    await this.daemon.call("operations/copyfile", {
      srcFs: from,
      srcRemote: file,
      dstFs: this.address,
      dstRemote: to,
      _config: UploadHeaders.length > 0 ? { ...CHECK_OPTIONS[check], UploadHeaders } : CHECK_OPTIONS[check],
    });
  }

  async write(file: string, text: string): Promise<void> {
    const copy = this.scratchName();
    await writeFile(path.join(this.scratch, copy), text);
    await this.send(this.scratch, copy, file, "replace");
  }

  /**
   * Renames a file, over another if one is there. Without looking first, that is one step on a disk and wherever SFTP's
   * server can do it; elsewhere, and over WebDAV, rclone deletes the other one first.
   */
  async rename(file: string, to: string): Promise<void> {
    const names = { srcFs: this.address, srcRemote: file, dstFs: this.address, dstRemote: to };
    try {
      await this.daemon.call("operations/movefile", { ...names, _config: CHECK_OPTIONS.none });
    } catch (error) {
      if (!(error instanceof RcloneFailed) || error.status === 404 || error.status === 0) throw error;
      await this.daemon.call("operations/movefile", { ...names, _config: CHECK_OPTIONS.replace });
    }
  }

  /** Deletes a file if it is there. */
  async delete(file: string): Promise<void> {
    await this.unlessMissing("operations/deletefile", { fs: this.address, remote: file });
  }

  /** Deletes a folder if it is empty. */
  async deleteEmpty(folder: string): Promise<void> {
    try {
      await this.daemon.call("operations/rmdir", { fs: this.address, remote: folder });
    } catch (error) {
      // The folder holds files that are not ours, or it is not there. If rclone itself has ended, the next order rejects.
      if (!(error instanceof RcloneFailed)) throw error;
    }
  }

  /** Deletes a folder with all that is in it. */
  async deleteAll(folder: string): Promise<void> {
    // Whether it is there is asked first: over WebDAV, purging what is not there fails with another status than 404.
    const { item } = Stat.parse(
      await this.daemon.call("operations/stat", { fs: this.address, remote: folder }),
    );
    if (item !== null) await this.unlessMissing("operations/purge", { fs: this.address, remote: folder });
  }

  async close(): Promise<void> {
    await this.daemon.stop();
    await rm(this.scratch, { recursive: true, force: true });
  }

  private scratchName(): string {
    this.scratches += 1;
    return `${this.scratches}`;
  }

  /** The answer; null where the file or folder is not there. */
  private async unlessMissing(command: string, parameters: object): Promise<unknown> {
    try {
      return await this.daemon.call(command, parameters);
    } catch (error) {
      if (error instanceof RcloneFailed && error.status === 404) return null;
      throw error;
    }
  }
}
