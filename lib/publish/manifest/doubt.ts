import { type FileEntry, type Manifest, type PageEntry, UNKNOWN } from "./manifest";
import { LEFT_BEHIND, MISSING, pathsOf } from "./manifest-files";
import { fileOf, withCopies } from "./site-file";

/**
 * The manifest with nothing believed of some paths: what is there has unknown content, what is not is to be added, and
 * what the new site does not want must go, whether the manifest knows of it or not.
 */
export function doubting(
  manifest: Manifest,
  paths: ReadonlySet<string>,
  isThere: (file: string) => boolean,
): Manifest {
  const isDoubtful = (file: string, bytes: number) => withCopies(file, bytes).some((each) => paths.has(each));
  const certain = <T extends readonly [string, number, ...unknown[]]>(files: Record<string, T>) =>
    Object.fromEntries(Object.entries(files).filter(([file, [, bytes]]) => !isDoubtful(file, bytes)));
  const known: Manifest = {
    ...manifest,
    // The permalink check needs to know of them all.
    pages: Object.fromEntries(
      Object.entries(manifest.pages).map(([url, [hash, bytes, inputs]]): [string, PageEntry] => {
        const file = fileOf(url);
        if (!isDoubtful(file, bytes)) return [url, [hash, bytes, inputs]];
        return [url, [isThere(file) ? UNKNOWN : MISSING, bytes, UNKNOWN]];
      }),
    ),
    bundles: Object.fromEntries(
      Object.entries(manifest.bundles).filter(([, { files }]) =>
        Object.entries(files).every(([file, [, bytes]]) => !isDoubtful(file, bytes)),
      ),
    ),
    copied: certain(manifest.copied),
    files: Object.fromEntries(
      Object.entries(manifest.files).map(([file, [hash, bytes]]): [string, FileEntry] => [
        file,
        isDoubtful(file, bytes) ? [isThere(file) ? UNKNOWN : MISSING, bytes] : [hash, bytes],
      ]),
    ),
  };
  const listed = pathsOf(known);
  const left = new Set(
    [...paths, ...pathsOf(manifest).keys()].filter((file) => !listed.has(file) && isThere(file)),
  );
  // Entries of their own, without copies: each path is in the set.
  const unknown = [...left].map((file): [string, FileEntry] => [file, [LEFT_BEHIND, 0]]);
  return { ...known, files: { ...known.files, ...Object.fromEntries(unknown) } };
}
