import { MEDIA_TYPES, OTHER_TYPE } from "@/lib/files/media-types";
import { compare } from "@/lib/records/compare";
import { type SiteFile, textFile } from "../manifest/site-file";
import { HOST, type PolicyHashes, policyOf, type ScriptSources, scriptSources } from "./csp";
import { arePages, cacheControl, FILE_KINDS, type FileKind, ORDINARY } from "./file-kinds";
import { type Entry, hashSizes, map, mapKeys, quoted, spellingOf } from "./nginx-maps";
import { type PathPattern, regexOf } from "./path-pattern";
import {
  EVERYBODY,
  HSTS_HEADER,
  hstsOf,
  PAGE_HEADERS,
  POLICY_HEADER,
  READ_BY_HEADER,
  SHOWN_ON_HEADER,
  SITE_HEADERS,
} from "./site-headers";

/** Names of the two files. Hidden, so that no server hands them out. */
const HTTP_CONF = ".nginx-http.conf";
const SERVER_CONF = ".nginx-server.conf";

interface NginxInput extends PolicyHashes {
  redirects: ReadonlyMap<string, string>;
  gone: readonly string[];
  siteUrl: string;
  noTransform: boolean;
}

/** What nginx includes: its maps in `http`, the rest in the `server` whose `root` is `dist/`. */
export function nginxFiles(input: NginxInput): SiteFile[] {
  return [textFile(HTTP_CONF, httpConf(input)), textFile(SERVER_CONF, serverConf())];
}

/**
 * The maps. `$uri` is decoded, and after an internal redirect it is the file's: an error's is `/404.html`, so that no
 * error is kept as long as the file would be.
 */
function httpConf({ redirects, gone, siteUrl, noTransform, ...hashes }: NginxInput): string {
  const goneEntries = [...gone]
    .sort()
    .flatMap((url) => spellings(url).map((path): Entry => [path, `${withSlash(url)}index.html`]));
  const redirectEntries = [...redirects]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([from, to]) => spellings(from).map((path): Entry => [path, encodeURI(to)]));
  const paths = [...new Set([...goneEntries, ...redirectEntries].map(([path]) => path))];
  const keyOf = mapKeys(paths);
  const keyed = (entries: readonly Entry[]) => entries.map(([path, value]): Entry => [keyOf(path), value]);
  const byKind = (value: (kind: FileKind) => string) =>
    FILE_KINDS.filter((kind) => value(kind) !== value(ORDINARY)).flatMap((kind) =>
      kind.paths.map((path): Entry => [`~${regexOf(path)}`, value(kind)]),
    );
  const policy = (kind: FileKind) => policyOf(hashes, kind.policy, SCRIPTS);
  const cache = (kind: FileKind) => cacheControl(kind, noTransform);
  const shownOn = (kind: FileKind) => kind.shownOn;
  const readBy = (kind: FileKind) => (kind.isForAll ? EVERYBODY : "");
  return [
    "# Written by every publish: include it in http { }, and nginx -s reload after a publish.",
    ...hashSizes(paths),
    "# The pages of what is gone.",
    map("$uri", "$newspaper_gone", "", keyed(goneEntries)),
    "# Old addresses.",
    map("$uri", "$newspaper_redirect", "", keyed(redirectEntries)),
    "# How both are spelt: a map takes /About/ for /about/, a comparison does not.",
    map(
      "$uri",
      "$newspaper_spelling",
      "",
      paths.map((path): Entry => [keyOf(path), spellingOf(keyOf(path))]),
    ),
    map("$uri", "$newspaper_cache", cache(ORDINARY), byKind(cache)),
    ...scriptMaps(),
    map("$uri", "$newspaper_policy", policy(ORDINARY), byKind(policy)),
    ...PAGE_HEADERS.map(([name, value]) => {
      const ofPages = (kind: FileKind) => (arePages(kind) ? value : "");
      return map("$uri", pageVariable(name), value, byKind(ofPages));
    }),
    map("$uri", "$newspaper_shown_on", shownOn(ORDINARY), byKind(shownOn)),
    map("$uri", "$newspaper_read_by", readBy(ORDINARY), byKind(readBy)),
    "# May only be sent over TLS. nginx sends no header that is empty.",
    map("$https", "$newspaper_hsts", "", [["on", hstsOf(siteUrl) ?? ""]]),
    map("$request_method", "$newspaper_allow", "GET, HEAD", [
      ["GET", ""],
      ["HEAD", ""],
    ]),
  ].join("\n");
}

/** Where scripts come from is known when somebody asks: by which name they do. */
const SCRIPTS: ScriptSources = {
  page: "$newspaper_scripts",
  worker: "$newspaper_worker",
};

function scriptMaps(): string[] {
  const [named, unnamed] = [scriptSources("$http_host"), scriptSources(null)];
  return (["page", "worker"] as const).map((name) =>
    map("$http_host", SCRIPTS[name], unnamed[name], [[`~${HOST}`, named[name]]]),
  );
}

/** The variable with the value of a header that only pages have. */
const pageVariable = (header: string): string => `$newspaper_${header.toLowerCase().replaceAll("-", "_")}`;

/** All headers are added here: a location with an `add_header` of its own would inherit none of them. */
function serverConf(): string {
  const headers: Entry[] = [
    ...SITE_HEADERS,
    ...PAGE_HEADERS.map(([name]): Entry => [name, pageVariable(name)]),
    [POLICY_HEADER, "$newspaper_policy"],
    [SHOWN_ON_HEADER, "$newspaper_shown_on"],
    [READ_BY_HEADER, "$newspaper_read_by"],
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
set $newspaper_moved "";
set $newspaper_withdrawn "";
if ($uri = $newspaper_spelling) {
    set $newspaper_moved $newspaper_redirect;
    set $newspaper_withdrawn $newspaper_gone;
}
if ($newspaper_moved) { return 301 $newspaper_moved$is_args$args; }
if ($newspaper_withdrawn) { return 410; }
# A folder without a page is a 403 by itself.
error_page 403 404 =404 /404.html;
error_page 410 @newspaper_gone;
location @newspaper_gone { try_files $newspaper_gone =410; }
location = /404.html { internal; }
# The publisher's own records, and what is meant for other hosts. /.well-known/ is everybody's (RFC 8615).
location ~ "^(?!/\\.well-known/).*/\\.|^/\\.well-known(?:/.*)?/\\." { return 404; }
location ~ ^/_(headers|redirects)$ { return 404; }
${FILE_KINDS.flatMap(({ paths, type }) => (type ? paths.map((path) => typeLocation(path, type)) : [])).join("")}`;
}

const typeLocation = (path: PathPattern, type: string) =>
  `location ~ ${quoted(regexOf(path))} { types {} default_type ${quoted(type)}; }\n`;

const withSlash = (url: string) => (url.endsWith("/") ? url : `${url}/`);

/** The paths at which a page's folder answers. */
const spellings = (url: string) => {
  const folder = withSlash(url);
  return [folder, folder.slice(0, -1), `${folder}index.html`];
};
