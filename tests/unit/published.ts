import { mkdir } from "node:fs/promises";
import { EMPTY_MANIFEST, writeManifest } from "@/lib/publish/manifest/manifest";

/** Makes `dist` a published site that has pages at these addresses, as its manifest tells. */
export async function published(dist: string, urls: readonly string[]): Promise<void> {
  await mkdir(dist, { recursive: true });
  const pages = Object.fromEntries(
    urls.map((url) => [url, ["hash", 1, "inputs"] as [string, number, string]]),
  );
  await writeManifest(dist, { ...EMPTY_MANIFEST, pages });
}
