import { stat } from "node:fs/promises";
import path from "node:path";
import { lookAt } from "@/lib/content/media/image";
import { isPublishedType } from "@/lib/content/media/media-folder";
import { nameDigest } from "@/lib/files/digest";
import { isInside } from "@/lib/files/inside";
import { isPictureName } from "@/lib/files/media-types";
import type { Archive, Entry } from "../entry";

/** A file of the archive that a text shows or leads to, and where it goes. */
export type Found =
  | { kind: "file"; from: string; url: string; isPicture: boolean }
  | { kind: "bad"; from: string }
  | { kind: "missing" };

/** The files that stories show: found in the archive, each given one place below `content/media/`. */
export class ArchiveFiles {
  /** File of the archive → path below `content/media/`. */
  readonly taken: Map<string, string>;
  /** What of those stood in texts. */
  readonly bytes = new Map<string, Uint8Array>();
  /** In lower case: disks may not tell `A.jpg` from `a.jpg`. */
  private readonly names: Set<string>;
  private readonly looked = new Map<string, Promise<boolean>>();

  /** `known`: what an earlier run has given places; `there`: all that is below `content/media/`, whosever it is. */
  constructor(
    readonly archive: Pick<Archive, "root" | "publicFolders">,
    known: ReadonlyMap<string, string>,
    there: readonly string[],
  ) {
    this.taken = new Map(known);
    this.names = new Set([...known.values(), ...there].map((file) => file.toLowerCase()));
  }

  /** A picture that stands in the text itself (`data:`), as a file; null for what is none. */
  inText(written: string, date: string): string | null {
    const [, kind = "", base64 = ""] =
      /^data:image\/(png|jpe?g|gif|webp);base64,([\s\S]+)$/i.exec(written) ?? [];
    const bytes = Buffer.from(base64, "base64");
    // Less is a point that holds a place.
    if (bytes.length < 200) return null;
    const from = `data:${nameDigest(bytes)}.${kind.toLowerCase().replace("jpeg", "jpg")}`;
    this.bytes.set(from, bytes);
    return `/media/${this.place(from, date)}`;
  }

  /** The file that a path in a story's text names. `address`: the story's own in the archive, from which paths may begin. */
  async find(written: string, entry: Entry, base: string): Promise<Found> {
    for (const place of candidates(written, entry, this.archive.publicFolders, base)) {
      const from = path.resolve(this.archive.root, place);
      if (!isInside(this.archive.root, from) || !isPublishedType(place)) continue;
      if (!(await stat(from).catch(() => null))?.isFile()) continue;
      const isPicture = isPictureName(place);
      if (isPicture && !(await this.isShown(from))) return { kind: "bad", from: place };
      return { kind: "file", from: place, url: `/media/${this.place(place, entry.date)}`, isPicture };
    }
    return { kind: "missing" };
  }

  /** Whether a picture can be shown; asked of the file once, however many stories have it. */
  private isShown(from: string): Promise<boolean> {
    const looked = this.looked.get(from) ?? lookAt(from).then(({ kind }) => kind === "picture");
    this.looked.set(from, looked);
    return looked;
  }

  private place(from: string, date: string): string {
    const known = this.taken.get(from);
    if (known) return known;
    const name = nameFor(path.posix.basename(from.replace(/^data:/, "")));
    const folder = date.slice(0, 7).replace("-", "/");
    const [stem, ending] = [name.replace(/\.[^.]+$/, ""), /\.[^.]+$/.exec(name)?.[0] ?? ""];
    for (let count = 1; ; count++) {
      const file = `${folder}/${stem}${count === 1 ? "" : `-${count}`}${ending}`;
      if (this.names.has(file.toLowerCase())) continue;
      this.names.add(file.toLowerCase());
      this.taken.set(from, file);
      return file;
    }
  }
}

/** A name that stands in an address as it is. */
const nameFor = (name: string): string => {
  const plain = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+|-+(?=\.)/g, "");
  const ending = /\.[^.]+$/.exec(plain)?.[0] ?? "";
  return `${[...plain.slice(0, plain.length - ending.length)].slice(0, 60).join("") || "file"}${ending.toLowerCase()}`;
};

function candidates(
  written: string,
  { folders }: Entry,
  publicFolders: readonly string[],
  base: string,
): string[] {
  const clean = decoded(written.split(/[?#]/)[0] ?? "").replaceAll("\\", "/");
  const below = base !== "" && clean.startsWith(`${base}/`) ? clean.slice(base.length) : clean;
  const places = below.startsWith("/")
    ? publicFolders.map((folder) => path.posix.join(folder, below))
    : [...folders, ...publicFolders].map((folder) => path.posix.join(folder, below));
  // WordPress names smaller copies of a picture by their size.
  const whole = places.map((place) => place.replace(/-\d+x\d+(?=\.\w+$)/, ""));
  // Hexo's plugins leave out the folder of a post's own name, or say it twice.
  const own = folders.map((folder) => path.posix.join(folder, path.posix.basename(below)));
  return [...new Set([...places, ...whole, ...own].map((place) => place.replace(/^\/+/, "")))].filter(
    (place) => !place.startsWith("../"),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
