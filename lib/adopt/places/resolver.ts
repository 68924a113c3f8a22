import { canonicalAddress, pathKey } from "@/lib/records/spelling";
import type { Archive, Entry } from "../entry";
import { basePath } from "../permalinks/spelling";
import { type Note, note } from "../report/note";
import type { ArchiveFiles } from "./media";
import { REFERENCE } from "./reference";

/** What a link of the archive becomes: an address, or its words alone. */
export type Led = { kind: "to"; href: string } | { kind: "words" };
/** What a picture becomes: one of ours, a link to where it is, or its words. */
export type Shown = { kind: "media"; url: string } | { kind: "link"; href: string } | { kind: "words" };

export interface Resolver {
  link: (href: string, entry: Entry, notes: Note[]) => Promise<Led>;
  picture: (src: string, entry: Entry, notes: Note[]) => Promise<Shown>;
}

export interface Targets {
  /** By the key of an old address (`addressKey`), and by source and name: the new address. */
  addresses: ReadonlyMap<string, string>;
  references: ReadonlyMap<string, { url: string; title: string }>;
}

export const addressKey = (address: string): string | null => {
  const canonical = canonicalAddress(address.replace(/\.html?$/i, ""));
  return canonical === null ? null : pathKey(canonical);
};

/** Names by which a text may refer to a file of the archive: its path, the path's end, its stem. */
export function referenceNames(source: string): string[] {
  const bare = source.replace(/^(?:content|source)\//, "").replace(/\.(?:md|markdown|html?)$/i, "");
  const parts = bare.replace(/\/_?index$/, "").split("/");
  return parts.map((_, index) => parts.slice(index).join("/").toLowerCase());
}

/** Where links and pictures of an archive lead in the new site. `siteHost`: the new site's. */
export function resolverFor(
  archive: Archive,
  files: ArchiveFiles,
  targets: Targets,
  siteHost: string,
): Resolver {
  const host = archive.url && URL.canParse(archive.url) ? bareHost(new URL(archive.url).host) : null;
  const base = basePath(archive.url);
  /** A path of the archive's own site, absolute or from a story's address; null for what leads elsewhere. */
  const ownPath = (written: string, entry: Entry): string | null => {
    const text = written.trim().replace(/^\/\/(?=[\w-]+\.)/, "https://");
    if (/^[a-z][a-z\d+.-]*:/i.test(text)) {
      if (!/^https?:/i.test(text) || !URL.canParse(text)) return null;
      const url = new URL(text);
      return host !== null && bareHost(url.host) === host ? `${url.pathname}${url.search}${url.hash}` : null;
    }
    if (text.startsWith("/")) return text;
    const at = new URL(entry.addresses[0] ?? "/", "http://archive.invalid");
    return URL.canParse(text, at) ? new URL(text, at).href.slice("http://archive.invalid".length) : null;
  };
  return {
    link: async (written, entry, notes) => {
      const href = written.trim();
      if (href.startsWith("#")) return href.length > 1 ? { kind: "to", href } : { kind: "words" };
      if (href.startsWith(REFERENCE)) return referred(href.slice(REFERENCE.length), targets, entry, notes);
      if (/^(?:mailto|tel):./i.test(href)) return { kind: "to", href };
      const own = ownPath(href, entry);
      if (own === null) return outside(href, entry, notes);
      const [path = "", rest = ""] = [own.replace(/[?#].*$/, ""), /#.*$/.exec(own)?.[0] ?? ""];
      const known = targets.addresses.get(addressKey(path) ?? "") ?? byFile(path, targets);
      if (known) return { kind: "to", href: known + rest };
      const file = await files.find(href.startsWith("http") ? own : href, entry, base);
      if (file.kind === "file") return { kind: "to", href: file.url };
      if (host !== null && archive.url !== null && host !== bareHost(siteHost)) {
        const whole = new URL(own, archive.url).href;
        notes.push(note(entry.source, "old-site-link", whole));
        return { kind: "to", href: whole };
      }
      notes.push(note(entry.source, "dead-link", href));
      return { kind: "words" };
    },
    picture: async (written, entry, notes) => {
      const src = written.trim().replace(/^\/\/(?=[\w-]+\.)/, "https://");
      const inText = files.inText(src, entry.date);
      if (inText !== null) return { kind: "media", url: inText };
      const own = /^[a-z][a-z\d+.-]*:/i.test(src) ? ownPath(src, entry) : src;
      const found = own === null || own === "" ? null : await files.find(own, entry, base);
      if (found?.kind === "file") return { kind: "media", url: found.url };
      if (found?.kind === "bad") notes.push(note(entry.source, "bad-picture", found.from));
      else if (/^https?:/i.test(src)) {
        notes.push(note(entry.source, "remote-picture", src));
        return { kind: "link", href: src };
      } else notes.push(note(entry.source, "missing-picture", src.slice(0, 200)));
      return { kind: "words" };
    },
  };
}

const bareHost = (host: string): string => host.replace(/^www\./, "");

function referred(written: string, { references }: Targets, entry: Entry, notes: Note[]): Led {
  const [path = "", place] = decodeURI(written).split("#");
  const found = referenceNames(path.replace(/^\.?\//, "")).flatMap((name) => references.get(name) ?? [])[0];
  if (found) return { kind: "to", href: found.url + (place ? `#${place}` : "") };
  notes.push(note(entry.source, "dead-link", path));
  return { kind: "words" };
}

/** Links to files of the archive, `../2024/a.md`. */
const byFile = (path: string, { references }: Targets): string | undefined =>
  /\.(?:md|markdown)$/i.test(path)
    ? referenceNames(path.replace(/^\//, "")).flatMap((name) => references.get(name)?.url ?? [])[0]
    : undefined;

function outside(href: string, entry: Entry, notes: Note[]): Led {
  if (
    /^(?:https?|ftp|irc|xmpp|sms|magnet|news):\/*[^/\s]/i.test(href) &&
    (!/^https?:/i.test(href) || URL.canParse(href))
  )
    return { kind: "to", href };
  notes.push(note(entry.source, "dead-link", href.slice(0, 200)));
  return { kind: "words" };
}
