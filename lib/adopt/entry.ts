import type { Note } from "./report/note";

/** By what an archive sorts its stories: each is given a section of the site by the editor's table. */
export const GROUP_KINDS = ["category", "folder", "language", "tag"] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group {
  kind: GroupKind;
  name: string;
}

/** A picture that an entry has beside its text. */
export interface EntryPicture {
  src: string;
  alt: string | null;
  caption: string | null;
}

/** One story as an archive has it, before anything of it is looked at. */
export interface Entry {
  /** Where it stands: a path from the archive's folder, or the export's name and the story's address there. */
  source: string;
  title: string;
  /** As records have them: a day, or a moment with `+08:00`. */
  date: string;
  updated: string | null;
  expires: string | null;
  draft: boolean;
  /** The last part of its address as the archive has it; null where its name is to be worked out of the headline. */
  name: string | null;
  groups: readonly Group[];
  authors: readonly string[];
  summary: string | null;
  pictures: readonly EntryPicture[];
  /** Addresses that it had, the one that counted first: paths, as they were written or worked out. */
  addresses: readonly string[];
  body: { kind: "markdown" | "html"; text: string };
  /** Folders (paths from the archive's) in which files are looked for that its text names, the nearest first. */
  folders: readonly string[];
  /** What could not be taken over, or was changed. */
  notes: readonly Note[];
}

/** What an archive holds. */
export interface Archive {
  kind: ArchiveKind;
  /** Its folder on disk; of an export, the folder in which that lies. */
  root: string;
  /** Its site's address, if it says one. */
  url: string | null;
  entries: readonly Entry[];
  /** Files, or parts of an export, that are no stories, and why. */
  left: readonly Note[];
  /** Folders (paths from the archive's) whose files stand at the root of its site. */
  publicFolders: readonly string[];
  dialect: Dialect;
}

export const ARCHIVE_KINDS = ["hugo", "hexo", "jekyll", "ghost", "wordpress", "markdown"] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** Which marks beside Markdown's stand in its texts. */
export type Dialect = "hugo" | "hexo" | "jekyll" | "none";
