import { readFile } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { contentHash, EMPTY_MANIFEST, MANIFEST, recordsOf } from "@/lib/publish/manifest/manifest";
import { pathsOf } from "@/lib/publish/manifest/manifest-files";
import type { Outgoing, Transport } from "../transport";
import type { RcloneInput } from "./remote";

type Staged = Pick<Transport, "prepare" | "put" | "write" | "remove" | "clear">;

/** Where files are laid ready at the target. Hidden, so that no server hands it out. */
const STAGING_FOLDER = ".deploy";
const placeOf = (file: string): string => `${STAGING_FOLDER}/${file}`;

/**
 * The way to a store that can rename: all files are laid ready, then the site changes in the time that renaming takes.
 * Among them is the manifest, laid down first: it says what the others are, so that an interrupted deploy, or one of a
 * newer site after it, sends only what is not there yet.
 */
export function stagedTransport({ remote, dist, onFile, width }: RcloneInput): Staged {
  let ready = new Set<string>();

  const sendAll = (files: readonly Outgoing[]) =>
    eachAtOnce(files, width, async (file) => {
      onFile();
      await remote.send(dist, file.path, placeOf(file.path), "none");
    });
  const deleteAll = (files: readonly string[]) =>
    eachAtOnce(files, width, async (file) => {
      onFile();
      await remote.delete(file);
    });

  return {
    async prepare(files, resumes) {
      const [manifestText, there] = await Promise.all([
        remote.read(placeOf(MANIFEST)),
        remote.list(STAGING_FOLDER),
      ]);
      const same = contentHash(manifestText) === contentHash(await readFile(path.join(dist, MANIFEST)));
      if (resumes && same) {
        // What is not here is in its place already.
        ready = new Set(there.keys());
        return;
      }
      const hashes = pathsOf(recordsOf(manifestText, "").manifest ?? EMPTY_MANIFEST);
      const isReady = ({ path, size, hash }: Outgoing) =>
        there.get(path) === size && (path === MANIFEST ? same : hashes.get(path) === hash);
      const missing = files.filter((file) => !isReady(file));
      // Files of an earlier deploy go first: the new manifest would say of them that they are those of the new site.
      await deleteAll(
        missing
          .map((file) => file.path)
          .filter((file) => there.has(file))
          .map(placeOf),
      );
      await sendAll(missing.filter(({ path }) => path === MANIFEST));
      await sendAll(missing.filter(({ path }) => path !== MANIFEST));
      ready = new Set(files.map((file) => file.path));
    },
    put: (files) =>
      eachAtOnce(
        files.filter((file) => ready.has(file)),
        width,
        async (file) => {
          onFile();
          await remote.rename(placeOf(file), file);
        },
      ),
    async write(file, text) {
      await remote.write(placeOf(file), text);
      await remote.rename(placeOf(file), file);
    },
    async remove(files, folders) {
      await deleteAll(files);
      for (const folder of folders) await remote.deleteEmpty(folder);
    },
    clear: () => remote.deleteAll(STAGING_FOLDER),
  };
}
