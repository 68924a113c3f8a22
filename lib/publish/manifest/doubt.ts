import { type FileEntry, type Manifest, type PageEntry, UNKNOWN } from "./manifest";
import { LEFT_BEHIND, MISSING, pathsOf } from "./manifest-files";
import { fileOf, withCopies } from "./site-file";

/**
 * The manifest, where some paths can't be relied on: of a file that is there the content counts as unknown, one that is
 * not there counts as missing. A file that is there though the manifest does not have it is listed, so that it is removed
 * where the new site does not want it.
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
    // All URLs stay: the permalink check looks at each that was ever published.
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
  // With a size of 0 bytes an entry has no compressed copies: those are in the set themselves.
  const unknown = [...left].map((file): [string, FileEntry] => [file, [LEFT_BEHIND, 0]]);
  return { ...known, files: { ...known.files, ...Object.fromEntries(unknown) } };
}
