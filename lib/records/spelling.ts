/** What no address has: control characters, half characters, and what means something else in a URL or on Windows. */
const NO_ADDRESS = /[\p{Cc}\p{Cs}\\?#]/u;
/** A `%` that begins no escape is itself. */
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;

/**
 * The one form in which an address is known, of all in which it can be written: decoded, in Unicode's composed form (NFC),
 * without `.`, `..`, doubled slashes and the name of a folder's page, with a slash at both ends. null for what can be no
 * address: `%FF` is no UTF-8.
 */
export function canonicalAddress(written: string): string | null {
  const decoded = decode(written.replace(STRAY_PERCENT, "%25"));
  if (decoded === null || NO_ADDRESS.test(decoded)) return null;
  const segments: string[] = [];
  for (const segment of decoded.normalize("NFC").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  while (segments.at(-1) === "index.html") segments.pop();
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const ASCII = /^[\0-\x7f]*$/;
/** Windows takes them off the end of a name. */
const TRAILING = /[. ]+(?=\/|$)/g;

/**
 * Two paths with the same key are one file for some file system: macOS and Windows do not tell `News` from `news`, macOS
 * not `é` from `e` with an accent.
 */
export function pathKey(path: string): string {
  const folded = ASCII.test(path)
    ? path.toLowerCase()
    : path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
  return folded.replace(TRAILING, "");
}
