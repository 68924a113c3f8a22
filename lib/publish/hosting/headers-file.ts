import { type SiteFile, textFile } from "../manifest/site-file";
import { type PolicyHashes, policyOf, scriptSources } from "./csp";
import { ASK_EACH_TIME, arePages, cacheControl, FILE_KINDS, type FileKind, ORDINARY } from "./file-kinds";
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

interface HeadersInput extends PolicyHashes {
  siteUrl: string;
  noTransform: boolean;
}

/**
 * `_headers`, which Netlify and Cloudflare (Pages, Workers) read. A path gets the headers of all rules that match it.
 * Where a later rule gives a header again, Netlify takes the later one and Cloudflare joins both with a comma, unless
 * the rule detaches the first (`! Name`), a line that Netlify skips. Two policies joined would both be in force.
 * "no-cache" is not written: both hosts send what means the same by default (`max-age=0, must-revalidate`), and so no
 * Cache-Control need be detached, but where pages are not to be transformed. What only pages need is taken from the other files where the host can do that: Netlify sends it.
 */
export function headersFile({ siteUrl, noTransform, ...hashes }: HeadersInput): SiteFile {
  const hsts = hstsOf(siteUrl);
  const scripts = scriptSources(new URL(siteUrl).host);
  const policy = (kind: FileKind) => `${POLICY_HEADER}: ${policyOf(hashes, kind.policy, scripts)}`;
  const shownOn = (kind: FileKind) => `${SHOWN_ON_HEADER}: ${kind.shownOn}`;
  const site = [
    ...[...SITE_HEADERS, ...PAGE_HEADERS].map(([name, value]) => `${name}: ${value}`),
    ...(hsts ? [`${HSTS_HEADER}: ${hsts}`] : []),
    policy(ORDINARY),
    shownOn(ORDINARY),
    ...(noTransform ? [`Cache-Control: ${cacheControl(ORDINARY, noTransform)}`] : []),
  ];
  const own = (kind: FileKind) => [
    ...cacheLines(kind, noTransform),
    ...(kind.type ? [`Content-Type: ${kind.type}`] : []),
    ...(kind.isForAll ? [`${READ_BY_HEADER}: ${EVERYBODY}`] : []),
    ...(arePages(kind) ? [] : PAGE_HEADERS.map(([name]) => `! ${name}`)),
    ...(kind.policy === ORDINARY.policy ? [] : [`! ${POLICY_HEADER}`, policy(kind)]),
    ...(kind.shownOn === ORDINARY.shownOn ? [] : [`! ${SHOWN_ON_HEADER}`, shownOn(kind)]),
  ];
  const rules = [
    ...ORDINARY.paths.map((path) => rule(path, site)),
    ...FILE_KINDS.flatMap((kind) => kind.paths.map((path) => rule(path, own(kind)))),
  ];
  return textFile("_headers", rules.join("\n"));
}

/** What a kind of file says of its own; where the site's rule has a Cache-Control it is detached. */
function cacheLines(kind: FileKind, noTransform: boolean): string[] {
  const own =
    kind.cache === ASK_EACH_TIME && !noTransform ? [] : [`Cache-Control: ${cacheControl(kind, noTransform)}`];
  return noTransform ? ["! Cache-Control", ...own] : own;
}

const rule = (path: string, lines: readonly string[]) =>
  `${path}\n${lines.map((line) => `  ${line}\n`).join("")}`;
