/**
 * Denied to pages and to whatever they might frame. What the site may use stays at the browser's default, its own pages:
 * sharing, the clipboard, keeping the screen on. Speech needs no permission.
 */
const DENIED_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

/** Sent with every answer, whatever it is. The Content-Security-Policy is not among them: it has several forms. */
export const SITE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
];

/** Sent with pages besides: of a file that is none a browser asks neither. */
export const PAGE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Permissions-Policy", DENIED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Whose pages may show a file: each kind of file has its own. */
export const SHOWN_ON_HEADER = "Cross-Origin-Resource-Policy";
/** Whose scripts may read a file: everybody's, or those of the site alone. */
export const READ_BY_HEADER = "Access-Control-Allow-Origin";
export const EVERYBODY = "*";
export const POLICY_HEADER = "Content-Security-Policy";
export const HSTS_HEADER = "Strict-Transport-Security";

/**
 * Strict-Transport-Security, or null. Only where `site.yml` says `https:`, because a browser that has once seen it
 * refuses plain HTTP for a year; not for subdomains, which are not ours to decide. It may only be sent over TLS
 * (RFC 6797 §7.2): `npm start`, which has none, never does.
 */
export const hstsOf = (siteUrl: string): string | null =>
  siteUrl.startsWith("https:") ? "max-age=31536000" : null;
