import { isPublishedType } from "../media/media-folder";

/** An address as an editor reads it: decoded, without the spaces around it, with slashes as they are on the web. */
export const readable = (href: string): string => decoded(href).trim().replaceAll("\\", "/");

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** An address taken apart. `rest`: its query and what follows `#`, with their marks. */
export function apart(href: string): { path: string; rest: string } {
  const at = href.search(/[?#]/);
  return at === -1 ? { path: href, rest: "" } : { path: href.slice(0, at), rest: href.slice(at) };
}

/** What follows `#`; null where nothing does. */
export const fragmentOf = (href: string): string | null => {
  const at = href.indexOf("#");
  return at === -1 || at === href.length - 1 ? null : href.slice(at + 1);
};

/** Whether an address leads out of the site by its scheme, as mail and telephone do. */
export const hasScheme = (text: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(text);

/** `https://` and nothing else, `#`: readers click, and nothing happens. */
export const isEmpty = (text: string): boolean =>
  text === "" || text === "#" || /^(?:https?|mailto|tel):\/*$/i.test(text);

const SPOILT_SCHEME = /^h{1,2}t{1,3}p(s?)(?:[:：;；]+[/／]*|[/／]+)(?:https?[:：]?[/／]+)?(?=[^/／])/i;
const RIGHT_SCHEME = /^https?:\/\/(?!\/|https?:)/i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const PHONE = /^\+?\d[\d-]{5,}\d$/;
const HOST = /^(?:[\p{L}\d-]+\.)+(\p{L}{2,})(?::\d+)?(?=[/?#]|$)/u;
/** What stands behind a full stop in names of files that nobody publishes below `media/`. */
const FILE_ENDINGS = new Set(
  "md markdown mdx html htm shtml php asp aspx jsp js css json xml yml yaml".split(" "),
);

/** The whole address of one whose beginning is missing or misspelt: `www.a.cn`, `a@b.cn`, `http：//a.cn`; null for others. */
export function withScheme(text: string): string | null {
  if (MAIL.test(text)) return `mailto:${text}`;
  if (PHONE.test(text)) return `tel:${text.replaceAll("-", "")}`;
  if (text.startsWith("//")) return /^\/\/[^/]+\./.test(text) ? `https:${text}` : text.replace(/^\/+/, "/");
  if (RIGHT_SCHEME.test(text)) return null;
  const spoilt = SPOILT_SCHEME.exec(text);
  const host = spoilt ? text.slice(spoilt[0].length).replace(/^[/／]+/, "") : "";
  if (spoilt && isHost(host)) return `http${spoilt[1]?.toLowerCase() ?? ""}://${host}`;
  return isHost(text) ? `https://${text}` : null;
}

function isHost(text: string): boolean {
  const [whole, ending = ""] = HOST.exec(text) ?? [];
  if (whole === undefined) return false;
  return /^www\./i.test(text) || (!FILE_ENDINGS.has(ending.toLowerCase()) && !isPublishedType(whole));
}

/** Whether an address is that of a file of content, and not of a page. */
export const isContentFile = (text: string): boolean =>
  !hasScheme(text) && /\.(?:md|markdown)$/i.test(apart(text).path);

/** The path of an address of the site itself, with what follows it; null for others. */
export function pathOnSite(text: string, siteUrl: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { host } = new URL(text);
  if (bare(host) !== bare(new URL(siteUrl).host)) return null;
  return text.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?!\/)/, "/");
}

const bare = (host: string): string => host.replace(/^www\./, "");
