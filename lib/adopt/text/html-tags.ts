import type { Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import { type Note, note } from "../report/note";

const TAG =
  /<(\/?)(img|a|iframe|video|audio|source|embed|object|script|style|link|meta)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** What runs or dresses, with all that stands in it. */
const SCRIPT = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<(?:link|meta)\b[^>]*>/gi;

/** A player with all that stands in it. */
const PLAYER = /<(video|audio)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;

/** Players of files on other sites as links: only what is in the archive can be played here. */
export const withoutRemotePlayers = (text: string, { source }: Entry, notes: Note[]): string =>
  text.replace(PLAYER, (whole, name: string, attributes: string, inside: string) => {
    const src = attributeOf(attributes, "src") ?? attributeOf(inside, "src") ?? "";
    if (!/^(?:https?:)?\/\//.test(src)) return whole;
    notes.push(note(source, "player", whole));
    return `\n\n[${name.toLowerCase() === "video" ? "视频" : "音频"}](<${src.replace(/^\/\//, "https://")}>)\n\n`;
  });

export const attributeOf = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i")
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** HTML in a text of Markdown: its pictures and links led to where they are now, players as links, scripts gone. */
export async function translatedHtml(
  html: string,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
  inLink: boolean,
): Promise<string> {
  const bare = html.replace(SCRIPT, (whole) => {
    notes.push(note(entry.source, "script", whole));
    return "";
  });
  let made = "";
  let from = 0;
  let depth = inLink ? 1 : 0;
  for (const found of bare.matchAll(TAG)) {
    const [tag, closes = "", name = "", attributes = ""] = found;
    made += bare.slice(from, found.index);
    from = found.index + tag.length;
    const lower = name.toLowerCase();
    if (lower === "a") depth = Math.max(0, depth + (closes ? -1 : 1));
    made += closes
      ? closing(tag, lower)
      : await opening(tag, lower, attributes, {
          entry,
          resolver,
          notes,
          inLink: depth > (lower === "a" ? 1 : 0),
          hasSource: /<source\b/i.test(bare),
        });
  }
  return made + bare.slice(from);
}

const closing = (tag: string, name: string): string => (/^(?:iframe|embed|object)$/.test(name) ? "" : tag);

interface Where {
  entry: Entry;
  resolver: Resolver;
  notes: Note[];
  inLink: boolean;
  /** Whether a player may have its file inside of it. */
  hasSource: boolean;
}

async function opening(
  tag: string,
  name: string,
  attributes: string,
  { entry, resolver, notes, inLink, hasSource }: Where,
): Promise<string> {
  const src =
    attributeOf(attributes, "src") ??
    attributeOf(attributes, "data-src") ??
    attributeOf(attributes, "data-original");
  switch (name) {
    case "img": {
      const alt = attributeOf(attributes, "alt") ?? attributeOf(attributes, "title") ?? "";
      const shown = await resolver.picture(src ?? "", entry, notes);
      if (shown.kind === "media")
        return `<img src="${escaped(shown.url)}" alt="${alt.replaceAll('"', "&quot;")}">`;
      if (shown.kind === "words" || inLink) return alt || (inLink ? "图片" : "");
      return `<a href="${escaped(shown.href)}">${alt || "图片"}</a>`;
    }
    case "a": {
      const href = attributeOf(attributes, "href");
      // A mark to which others lead.
      if (href === null) return tag;
      const led = await resolver.link(href.replaceAll("&amp;", "&"), entry, notes);
      return led.kind === "to" ? `<a href="${escaped(led.href)}">` : "<span>";
    }
    case "video":
    case "audio":
    case "source": {
      // A word of a text about HTML: nothing would be played.
      if (src === null) return hasSource ? tag : tag.replace("<", "&lt;");
      const led = await resolver.link(src, entry, notes);
      return led.kind === "to" && led.href.startsWith("/media/")
        ? tag.replace(src, escaped(led.href))
        : playerLink(name, src, entry, notes);
    }
    default:
      return src === null ? "" : playerLink(name, src, entry, notes);
  }
}

function playerLink(name: string, src: string, { source }: Entry, notes: Note[]): string {
  const address = src.replace(/^\/\//, "https://").replaceAll("&amp;", "&");
  notes.push(note(source, "player", `<${name}> ${address}`));
  return /^https?:/.test(address) ? `<a href="${escaped(address)}">${escaped(address)}</a>` : "";
}
