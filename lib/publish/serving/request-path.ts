/** What a request means, before any file is looked for. */
type RequestPath =
  /** A decoded path without `.` segments, and the query with its `?`. */
  { kind: "path"; path: string; query: string } | { kind: "malformed" } | { kind: "hidden" };

/** RFC 8615: proofs that a site is somebody's, how to reach those who keep it. */
const WELL_KNOWN = /^\/\.well-known\//;

/** Files for other hosts, which read and never serve them. */
const FOR_OTHER_HOSTS = new Set(["/_headers", "/_redirects"]);

/** `http://host:port`, which proxies and some clients put before the path (RFC 9112 §3.2.2); an empty path is the root. */
const ABSOLUTE_FORM = /^https?:\/\/[^/?#]+(?=[/?]|$)/i;

/** Reads a request's target (`/a/%E4%B8%80/?q=1`). Whatever has `/.` in it is hidden: `..`, and the publisher's own records; but `/.well-known/` is everybody's. */
export function readRequestPath(target: string): RequestPath {
  const own = target.replace(ABSOLUTE_FORM, "");
  const origin = own !== target && !own.startsWith("/") ? `/${own}` : own;
  const [raw = "", ...rest] = origin.split("?");
  const decoded = decode(raw);
  // A `\` is a way up on Windows, and to browsers a `/`; no URL of the site has one.
  if (!decoded?.startsWith("/") || /[\0\\]/.test(decoded)) return { kind: "malformed" };
  // `//host/` sent back as a redirect would lead to another site.
  const path = decoded.replace(/\/{2,}/g, "/");
  if (path.replace(WELL_KNOWN, "/").includes("/.") || FOR_OTHER_HOSTS.has(path)) return { kind: "hidden" };
  return { kind: "path", path, query: rest.length > 0 ? `?${rest.join("?")}` : "" };
}

/** The URL of the page that a path means: with or without its last slash or its file's name. */
export const pageUrl = (path: string): string => path.replace(/(?:\/|\/index\.html)?$/, "/");

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
