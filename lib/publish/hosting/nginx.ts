import { MEDIA_TYPES, OTHER_TYPE } from "@/lib/files/media-types";
import { compare } from "@/lib/records/compare";
import { type SiteFile, textFile } from "../manifest/site-file";
import { type PolicyHashes, policyOf } from "./csp";
import { FILE_KINDS, type FileKind, ORDINARY } from "./file-kinds";
import { type PathPattern, regexOf } from "./path-pattern";
import { HSTS_HEADER, hstsOf, POLICY_HEADER, SHOWN_ON_HEADER, SITE_HEADERS } from "./site-headers";

/** Names of the two files. Hidden, so that no server hands them out. */
const HTTP_CONF = ".nginx-http.conf";
const SERVER_CONF = ".nginx-server.conf";

interface NginxInput extends PolicyHashes {
  redirects: ReadonlyMap<string, string>;
  gone: readonly string[];
  siteUrl: string;
}

/** What nginx includes: its maps in `http`, the rest in the `server` whose `root` is `dist/`. */
export function nginxFiles(input: NginxInput): SiteFile[] {
  return [textFile(HTTP_CONF, httpConf(input)), textFile(SERVER_CONF, serverConf())];
}

/**
 * The maps. `$uri` is decoded, and after an internal redirect it is the file's: an error's is `/404.html`, so that no
 * error is kept as long as the file would be.
 */
function httpConf({ redirects, gone, siteUrl, ...hashes }: NginxInput): string {
  const goneEntries = [...gone]
    .sort()
    .flatMap((url) => spellings(url).map((path): Entry => [path, `${withSlash(url)}index.html`]));
  const redirectEntries = [...redirects]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([from, to]) => spellings(from).map((path): Entry => [path, encodeURI(to)]));
  const byKind = (value: (kind: FileKind) => string) =>
    FILE_KINDS.filter((kind) => value(kind) !== value(ORDINARY)).flatMap((kind) =>
      kind.paths.map((path): Entry => [`~${regexOf(path)}`, value(kind)]),
    );
  const policy = (kind: FileKind) => policyOf(hashes, kind.policy);
  const cache = (kind: FileKind) => kind.cache;
  const shownOn = (kind: FileKind) => kind.shownOn;
  return [
    "# Written by every publish: include it in http { }, and nginx -s reload after a publish.",
    ...hashSizes([...goneEntries, ...redirectEntries].map(([path]) => path)),
    "# The page of a story that was taken down.",
    map("$uri", "$newspaper_gone", "", goneEntries),
    "# Old addresses.",
    map("$uri", "$newspaper_redirect", "", redirectEntries),
    map("$uri", "$newspaper_cache", cache(ORDINARY), byKind(cache)),
    map("$uri", "$newspaper_policy", policy(ORDINARY), byKind(policy)),
    map("$uri", "$newspaper_shown_on", shownOn(ORDINARY), byKind(shownOn)),
    "# May only be sent over TLS. nginx sends no header that is empty.",
    map("$https", "$newspaper_hsts", "", [["on", hstsOf(siteUrl) ?? ""]]),
    map("$request_method", "$newspaper_allow", "GET, HEAD", [
      ["GET", ""],
      ["HEAD", ""],
    ]),
  ].join("\n");
}

/** All headers are added here: a location with an `add_header` of its own would inherit none of them. */
function serverConf(): string {
  const headers: Entry[] = [
    ...SITE_HEADERS,
    [POLICY_HEADER, "$newspaper_policy"],
    [SHOWN_ON_HEADER, "$newspaper_shown_on"],
    [HSTS_HEADER, "$newspaper_hsts"],
    ["Cache-Control", "$newspaper_cache"],
    ["Allow", "$newspaper_allow"],
  ];
  const types = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(MEDIA_TYPES))
    types.set(type, [...(types.get(type) ?? []), extension]);
  return `# Written by every publish: include it in the server { } whose root is this folder.
index index.html;
absolute_redirect off;
gzip_static on;
gzip_vary on;
types {
${[...types].map(([type, extensions]) => `    ${quoted(type)} ${extensions.join(" ")};\n`).join("")}}
default_type ${OTHER_TYPE};

${headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`).join("")}
if ($request_method !~ ^(GET|HEAD)$) { return 405; }
if ($newspaper_redirect) { return 301 $newspaper_redirect$is_args$args; }
if ($newspaper_gone) { return 410; }
# A folder without a page is a 403 by itself.
error_page 403 404 =404 /404.html;
error_page 410 @newspaper_gone;
location @newspaper_gone { try_files $newspaper_gone =410; }
location = /404.html { internal; }
# The publisher's own records, and what is meant for other hosts.
location ~ /\\. { return 404; }
location ~ ^/_(headers|redirects)$ { return 404; }
${FILE_KINDS.flatMap(({ paths, type }) => (type ? paths.map((path) => typeLocation(path, type)) : [])).join("")}`;
}

type Entry = readonly [key: string, value: string];

const map = (source: string, target: string, fallback: string, entries: readonly Entry[]) =>
  `map ${source} ${target} {\n    default ${quoted(fallback)};\n${entries
    .map(([key, value]) => `    ${quoted(key)} ${quoted(value)};\n`)
    .join("")}}`;

const typeLocation = (path: PathPattern, type: string) =>
  `location ~ ${quoted(regexOf(path))} { types {} default_type ${quoted(type)}; }\n`;

/** In quotes nginx reads `\` only before a quote or another `\`. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

const withSlash = (url: string) => (url.endsWith("/") ? url : `${url}/`);

/** The paths at which a page's folder answers. */
const spellings = (url: string) => {
  const folder = withSlash(url);
  return [folder, folder.slice(0, -1), `${folder}index.html`];
};

/** nginx's defaults, where a processor's cache line has 64 bytes: bytes of a bucket, and how many there are. */
const DEFAULT_BUCKET_SIZE = 64;
const DEFAULT_BUCKETS = 2048;

/**
 * nginx does not start when a key of a map is longer than a bucket: pointer, length, the key padded to pointers, and a
 * pointer that ends the bucket (64-bit). Written only where the defaults don't do, because a directive that stands in
 * `http` already must not come twice.
 */
function hashSizes(keys: readonly string[]): string[] {
  const longest = Math.max(0, ...keys.map((key) => Buffer.byteLength(key)));
  const needed = 8 + Math.ceil((longest + 2) / 8) * 8 + 8;
  const bucket = 2 ** Math.ceil(Math.log2(Math.max(needed, DEFAULT_BUCKET_SIZE)));
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(keys.length * 2, DEFAULT_BUCKETS)));
  return [
    ...(bucket > DEFAULT_BUCKET_SIZE ? [`map_hash_bucket_size ${bucket};`] : []),
    ...(buckets > DEFAULT_BUCKETS ? [`map_hash_max_size ${buckets};`] : []),
  ];
}
