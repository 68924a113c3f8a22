import { eachAtOnce } from "@/lib/files/each-at-once";
import type { Transport } from "../transport";
import type { RcloneInput } from "./remote";

type Direct = Pick<Transport, "prepare" | "put" | "write" | "remove" | "clear">;

/** The way to an object store, where a file appears whole. What an interrupted deploy has sent is known by its hash. */
export function directTransport({ remote, dist, full, headersOf, onFile, width }: RcloneInput): Direct {
  // Without hashes only size and time could be compared, and a changed digit changes no size.
  const check = remote.kind.hashes && !full ? "same-hash" : "replace";
  return {
    prepare: async () => {},
    put: (files) =>
      eachAtOnce(files, width, async (file) => {
        onFile();
        await remote.send(dist, file, file, check, remote.kind.bucket ? headersOf(file) : {});
      }),
    write: (file, text) => remote.write(file, text),
    async remove(files, folders) {
      await eachAtOnce(files, width, async (file) => {
        onFile();
        await remote.delete(file);
      });
      if (!remote.kind.bucket) for (const folder of folders) await remote.deleteEmpty(folder);
    },
    clear: async () => {},
  };
}
