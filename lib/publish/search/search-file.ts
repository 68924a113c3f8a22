/** A file of the search index; `path` is relative to the site's root. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}
