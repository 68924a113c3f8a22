/** A file of the finished site; `path` is relative to `dist/`, with forward slashes. */
export interface SiteFile {
  path: string;
  content: Uint8Array;
}

/** Where islands are on the site. */
export const ISLANDS = "islands";

/** A file with this text. */
export const textFile = (path: string, text: string): SiteFile => ({
  path,
  content: new TextEncoder().encode(text),
});

/** The file in which a URL of the site is served: directories have an `index.html`. */
export const fileOf = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url).slice(1);

/** The URL that a file of the site has. */
export const urlOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** Files that compression makes smaller. */
const COMPRESSIBLE = /\.(?:html|js|css|xml|txt|svg|json|webmanifest)$/;
/** Below this a compressed copy saves no packet. Bytes. */
const SMALLEST_COMPRESSED = 512;

/** What is for servers to read, not for readers: hidden files but those of `.well-known/`, `_headers`, `_redirects`. */
export const isForHosts = (path: string): boolean => /^(?:_|\.(?!well-known\/))/.test(path);

/** Whether compressed copies of a file stand beside it. */
export const hasCopies = (path: string, bytes: number): boolean =>
  COMPRESSIBLE.test(path) && bytes >= SMALLEST_COMPRESSED && !isForHosts(path);

/** The file and its compressed copies. */
export const withCopies = (path: string, bytes: number): string[] =>
  hasCopies(path, bytes) ? [path, `${path}.br`, `${path}.gz`] : [path];
