import { stat } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "./known-site";
import { MANIFEST } from "./manifest/manifest";
import { LEFT_BEHIND } from "./manifest/manifest-files";

/** Whether readers have an address: that of a page, or an old one that leads to one. */
export async function hadByReaders(dist: string): Promise<(url: string) => boolean> {
  const { pages, files } = await readManifest(dist);
  const leadsOn = (url: string) => {
    const [hash = LEFT_BEHIND] = files[`${url.slice(1)}index.html`] ?? [];
    return hash !== LEFT_BEHIND;
  };
  return (url) => Object.hasOwn(pages, url) || leadsOn(url);
}

/** The same, read again only after a publish, or where it could not be read. */
export function readersOf(dist: string): () => ReturnType<typeof hadByReaders> {
  let known: { version: string; has: Awaited<ReturnType<typeof hadByReaders>> } | null = null;
  return async () => {
    const version = await versionOf(path.join(dist, MANIFEST));
    if (version === null) return hadByReaders(dist);
    if (known?.version !== version) known = { version, has: await hadByReaders(dist) };
    return known.has;
  };
}

/** Changes whenever the file is written anew; null where there is none. */
const versionOf = (file: string): Promise<string | null> =>
  stat(file).then(
    ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
    () => null,
  );
