/** A file of the finished site; `path` is relative to `dist/`, with forward slashes. */
export interface SiteFile {
  path: string;
  content: Uint8Array;
}

/** The file in which a URL of the site is served: directories have an `index.html`. */
export const fileOf = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url).slice(1);
