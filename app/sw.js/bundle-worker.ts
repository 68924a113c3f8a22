import { nameDigest } from "@/lib/files/digest";
import { bundleScript } from "../islands/bundle-island";

/** Stands in the program for its own digest, which is known when it is bundled. */
const VERSION = "__VERSION__";

/** The service worker as one classic script. Its cache is named by its digest, so that another version begins with an empty one. */
export async function bundleWorker(root: string, keeps: boolean): Promise<string> {
  const entry = keeps ? "components/offline/worker.ts" : "components/offline/withdrawal.ts";
  const script = await bundleScript(root, entry, { format: "iife", define: { VERSION: `"${VERSION}"` } });
  return script.replace(VERSION, nameDigest(script));
}
