/** A file of the finished site; `path` is relative to `dist/`, with forward slashes. */
export interface SiteFile {
  path: string;
  content: Uint8Array;
}

/** The file in which a URL of the site is served: directories have an `index.html`. */
export const fileOf = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url).slice(1);

const TEXT = /\.(?:html|js|css|xml|txt|svg|json|webmanifest)$/;
/** Below this a compressed copy saves no packet. Bytes. */
const WORTHWHILE = 512;

/** What is for servers to read, not for readers: hidden files but those of `.well-known/`, `_headers`, `_redirects`. */
export const isForHosts = (path: string): boolean => /^(?:_|\.(?!well-known\/))/.test(path);

/** Whether compressed copies of a file stand beside it. */
export const hasCopies = (path: string, bytes: number): boolean =>
  TEXT.test(path) && bytes >= WORTHWHILE && !isForHosts(path);

/** The file and its compressed copies. */
export const withCopies = (path: string, bytes: number): string[] =>
  hasCopies(path, bytes) ? [path, `${path}.br`, `${path}.gz`] : [path];
