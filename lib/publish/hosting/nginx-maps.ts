/** What nginx's maps are written with: see `nginx.ts`. */

export type Entry = readonly [key: string, value: string];

export const map = (source: string, target: string, fallback: string, entries: readonly Entry[]): string =>
  `map ${source} ${target} {\n    default ${quoted(fallback)};\n${entries
    .map(([key, value]) => `    ${quoted(key)} ${quoted(value)};\n`)
    .join("")}}`;

/** In quotes nginx reads `\` only before a quote or another `\`. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/**
 * The keys of paths in maps. nginx compares keys without regard to case, and does not start where two differ in nothing
 * else: such ones are regular expressions, which do regard it. So are those with a `$`, which could be no value.
 */
export function mapKeys(paths: readonly string[]): (path: string) => string {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(lowerCase(path), (counts.get(lowerCase(path)) ?? 0) + 1);
  return (path) =>
    counts.get(lowerCase(path)) === 1 && !path.includes("$") ? path : `~^${literally(path)}$`;
}

/** What `$uri` must be for an entry of a map to hold. */
export const spellingOf = (key: string): string => (key.startsWith("~") ? "$uri" : key);

/** As nginx does it: ASCII alone. */
const lowerCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** nginx's defaults, where a processor's cache line has 64 bytes: bytes of a bucket, and how many there are. */
const DEFAULT_BUCKET_SIZE = 64;
const DEFAULT_BUCKETS = 2048;

/**
 * nginx does not start when a key of a map is longer than a bucket: pointer, length, the key padded to pointers, and a
 * pointer that ends the bucket (64-bit). Written only where the defaults don't do, because a directive that stands in
 * `http` already must not come twice.
 */
export function hashSizes(keys: readonly string[]): string[] {
  const longest = Math.max(0, ...keys.map((key) => Buffer.byteLength(key)));
  const needed = 8 + Math.ceil((longest + 2) / 8) * 8 + 8;
  const bucket = 2 ** Math.ceil(Math.log2(Math.max(needed, DEFAULT_BUCKET_SIZE)));
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(keys.length * 2, DEFAULT_BUCKETS)));
  return [
    ...(bucket > DEFAULT_BUCKET_SIZE ? [`map_hash_bucket_size ${bucket};`] : []),
    ...(buckets > DEFAULT_BUCKETS ? [`map_hash_max_size ${buckets};`] : []),
  ];
}
