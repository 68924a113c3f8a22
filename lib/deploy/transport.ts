/** HTTP headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A file of the site as a transport needs it. */
export interface Outgoing {
  path: string;
  /** Bytes. */
  size: number;
  /** Hash of the content, or of what it is a copy of. */
  hash: string;
}

/** The way to one target. Paths are the site's, relative, with forward slashes. All reject with `DeployFailed`. */
export interface Transport {
  /** Whether a file of the site is of use there. */
  takes(file: string, paths: ReadonlyMap<string, string>): boolean;
  /** The texts of small files; "" for one that is not there, or whose folder is not. Changes nothing. */
  read(files: readonly string[]): Promise<string[]>;
  /**
   * Lays files ready where the target has a place for that; visitors do not see them. `resumes`: an earlier deploy of the very
   * same site had laid them all ready, and put some in their places.
   */
  prepare(files: readonly Outgoing[], resumes: boolean): Promise<void>;
  /** Puts files in their places, each whole at once. */
  put(files: readonly string[]): Promise<void>;
  /** Writes a small file. */
  write(file: string, text: string): Promise<void>;
  /** Removes files, and then folders if they are empty. What is not there is no failure. */
  remove(files: readonly string[], folders: readonly string[]): Promise<void>;
  /** Removes what `prepare` left. */
  clear(): Promise<void>;
  /** Ends whatever runs. */
  close(): Promise<void>;
}

/** What every transport is made with. */
export interface TransportInput {
  dist: string;
  address: string;
  /** The environment of the tool: the editor's configuration and passwords come with it. */
  env: NodeJS.ProcessEnv;
  /** Sends files that are there already, too. */
  full: boolean;
  /** The headers that an object store is to keep with a file. */
  headersOf: (file: string) => Headers;
  /** Called before each file is sent, put in its place or removed; where it throws the deploy ends. */
  onFile: () => void;
  /** Ends the deploy. */
  signal?: AbortSignal;
}

/** A deploy ended early, for a reason outside of this program; in the editor's words, with what the tool said. */
export class DeployFailed extends Error {}
