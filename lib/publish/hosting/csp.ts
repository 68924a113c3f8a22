import { createHash } from "node:crypto";

/** What a page's inline styles and scripts are in a Content-Security-Policy: `'sha256-…'`, sorted, each once. */
export interface InlineHashes {
  styles: string[];
  scripts: string[];
}

/** Those of all pages of a site. */
export interface PolicyHashes {
  styleHashes: readonly string[];
  scriptHashes: readonly string[];
  /** From where pictures of printed pages come that are not the site's own: `https://img.example.cn`. */
  pictureHost?: string | undefined;
}

/** The policies of the site; see `policyOf`. */
export type PolicyName = "page" | "search" | "file" | "worker";

/**
 * Script types that the policy governs: those that run, and speculation rules and import maps, which change what the
 * browser fetches. Other types are data (JSON-LD), which no policy touches.
 */
const GOVERNED =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script|text\/jscript)$/i;

/** Where the form of the search page leads. Bing sends readers in China on to `cn`, and browsers check that step too. */
const SEARCH_ENGINE = ["https://www.bing.com", "https://cn.bing.com"];

/** What a page's inline styles and scripts need in a policy. A `<` in the file must always begin a tag, as React writes it. */
export function inlineHashes(html: string): InlineHashes {
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text = ""]) => text);
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = ""]) => !/\ssrc\s*=/i.test(attributes) && GOVERNED.test(typeOf(attributes)))
    .map(([, , text = ""]) => text);
  return { styles: hashesOf(styles), scripts: hashesOf(scripts) };
}

/** One policy serves the whole site: what any page needs. */
export function mergeHashes(pages: Iterable<InlineHashes>): PolicyHashes {
  const all = [...pages];
  return {
    styleHashes: distinct(all.flatMap(({ styles }) => styles)),
    scriptHashes: distinct(all.flatMap(({ scripts }) => scripts)),
  };
}

/** Where scripts come from, as sources of a policy: those of pages, and workers. */
export interface ScriptSources {
  page: string;
  worker: string;
}

/** A host as a source of a policy names it; it has no form for an IPv6 address. */
export const HOST = "^[A-Za-z0-9.-]+(:[0-9]+)?$";

/**
 * The folders from which scripts may come: not the whole site, on which editors' files are, too. A policy names a folder
 * only together with its host. Where that can't be named it is the whole site.
 */
export function scriptSources(host: string | null): ScriptSources {
  if (host === null) return { page: "'self'", worker: "'self'" };
  return { page: `${host}/islands/`, worker: `${host}/sw.js` };
}

/** The service worker asks for the site's own pages and files, and has everything else in itself. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";
/**
 * Of files that are no pages. A browser that opens one by itself, a drawing or a film, shows it and runs nothing; the page's policy
 * would say the same in a thousand bytes more, with every picture.
 */
const FILE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The site's Content-Security-Policy. `default-src 'none'` denies what is not named: objects, frames, fonts and
 * every other origin. Speculation rules go by their hash: the keyword `'inline-speculation-rules'` would let any in, and
 * browsers that do not know it complain. Scripts may ask the site itself: auditors read robots.txt from within a page, and
 * the search page its index. No page runs WebAssembly, and the search page differs only in whom its form may be sent to.
 */
export function policyOf(hashes: PolicyHashes, name: PolicyName, from: ScriptSources): string {
  if (name === "worker") return WORKER_POLICY;
  if (name === "file") return FILE_POLICY;
  const search = name === "search";
  const directives: [string, readonly string[]][] = [
    ["default-src", ["'none'"]],
    ["script-src", [from.page, ...hashes.scriptHashes]],
    ["style-src", hashes.styleHashes.length > 0 ? hashes.styleHashes : ["'none'"]],
    ["img-src", ["'self'", ...(hashes.pictureHost ? [hashes.pictureHost] : [])]],
    ["media-src", ["'self'"]],
    ["connect-src", ["'self'"]],
    ["worker-src", [from.worker]],
    ["manifest-src", ["'self'"]],
    ["form-action", ["'self'", ...(search ? SEARCH_ENGINE : [])]],
    ["base-uri", ["'none'"]],
    ["frame-ancestors", ["'none'"]],
  ];
  return directives.map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
}

const typeOf = (attributes: string): string =>
  (/\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes) ?? [])
    .slice(1)
    .find((value) => value !== undefined)
    ?.trim() ?? "";

const hashesOf = (texts: readonly string[]) => distinct(texts.map(hashOf));

/** Of the text as the browser sees it: its parser turns every line end into a line feed. */
const hashOf = (text: string) =>
  `'sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n"), "utf8").digest("base64")}'`;

const distinct = (values: readonly string[]) => [...new Set(values)].sort();
