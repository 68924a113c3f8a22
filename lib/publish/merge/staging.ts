import { createReadStream, existsSync } from "node:fs";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { z } from "zod";
import { inside } from "@/lib/files/inside";
import { folderMaker } from "@/lib/files/make-folders";
import { contentHash, FileEntry, Inlined, type Manifest } from "../manifest/manifest";
import { fileFinder } from "../manifest/manifest-files";
import { hasCopies, type SiteFile } from "../manifest/site-file";
import { parsedJson } from "../parsed-json";
import { compressed } from "./compress";

/** Where new files wait, in `dist/` itself: renaming from there is atomic. Hidden, so that no server hands it out. */
export const STAGING_FOLDER = ".staging";
/** In it, files that stand in the site only until the merge has put all others in their places. */
const INTERIM_FOLDER = "interim";
/** In it, the pages that are ready, a line each. */
const READY_LOG = "pages.jsonl";

const ReadyPage = z.object({
  url: z.string(),
  /** Digest of all that it was made from. */
  made: z.string(),
  entry: FileEntry,
  inlined: Inlined,
});
/** A page that is ready: it need not be rendered again if the publish is killed before it is over. */
export type ReadyPage = z.infer<typeof ReadyPage>;

/** The files of the site that is being made, those that differ from the published ones. */
export class Staging {
  private readonly makeFolder = folderMaker();
  /** The files that have a version for the time of the merge. */
  readonly interim = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly published: (name: string) => FileEntry | undefined,
    /** Pages that a killed publish left ready, by URL. */
    readonly ready: ReadonlyMap<string, ReadyPage>,
  ) {}

  /** In `dist/` itself. */
  static open(dist: string, last: Manifest): Promise<Staging> {
    return Staging.at(path.join(dist, STAGING_FOLDER), last);
  }

  static async at(folder: string, last: Manifest): Promise<Staging> {
    return new Staging(folder, fileFinder(last), await readLog(path.join(folder, READY_LOG)));
  }

  /** Lays a file and its compressed copies ready, unless the same content is published already. */
  async put({ path: name, content }: SiteFile): Promise<FileEntry> {
    const hash = contentHash(content);
    if (this.published(name)?.[0] !== hash) {
      for (const file of [{ path: name, content }, ...(await compressed({ path: name, content }))]) {
        await writeFile(await this.makePlace(file.path), file.content);
      }
    }
    return [hash, content.byteLength];
  }

  /** Lays a version of a file ready that stands in its place while pages change. */
  async putInterim({ path: name, content }: SiteFile): Promise<void> {
    const target = this.interimPlaceOf(name);
    await this.makeFolder(target);
    await writeFile(target, content);
    this.interim.add(name);
  }

  /** Notes that a page's files are ready. */
  async note(page: ReadyPage): Promise<void> {
    const log = path.join(this.folder, READY_LOG);
    await this.makeFolder(log);
    // On a line of its own, even after one that was cut off.
    await appendFile(log, `\n${JSON.stringify(page)}`);
  }

  /**
   * Whether a page that was noted as ready can be published: it was already, or its file and its compressed copies wait
   * here, whole.
   */
  async isReady(name: string, [hash, bytes]: FileEntry): Promise<boolean> {
    if (this.published(name)?.[0] === hash) return true;
    const is = async (file: string, unpacked: (content: Buffer) => Buffer) =>
      contentHash(unpacked(await readFile(this.placeOf(file)))) === hash;
    try {
      if (!(await is(name, (content) => content))) return false;
      return (
        !hasCopies(name, bytes) ||
        ((await is(`${name}.br`, brotliDecompressSync)) && (await is(`${name}.gz`, gunzipSync)))
      );
    } catch {
      return false;
    }
  }

  placeOf(name: string): string {
    return inside(path.join(this.folder, "files"), name);
  }

  /** The place of a file that is about to be laid ready, in a folder that is there. */
  async makePlace(name: string): Promise<string> {
    const place = this.placeOf(name);
    await this.makeFolder(place);
    return place;
  }

  interimPlaceOf(name: string): string {
    return inside(path.join(this.folder, INTERIM_FOLDER), name);
  }

  /** Deletes whatever was not moved into the site. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The pages that were noted as ready, by URL; a line that was cut off is left out. */
async function readLog(file: string): Promise<Map<string, ReadyPage>> {
  const ready = new Map<string, ReadyPage>();
  if (!existsSync(file)) return ready;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const page = parsedJson(ReadyPage, line);
    if (page) ready.set(page.url, page);
  }
  return ready;
}
