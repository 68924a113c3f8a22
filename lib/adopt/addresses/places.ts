import { Alias } from "@/lib/content/schema/values";
import { Claims } from "@/lib/publish/claims";
import type { Content } from "@/lib/records/content";
import type { Site } from "@/lib/records/site";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import type { Place, Sorted } from "../place";
import { type Note, note } from "../report/note";
import { free, nameOf } from "./names";
import { newUrl, usualFile } from "./usual";

interface Known {
  site: Site;
  /** Address → the file that has it, of what is there and not ours. */
  there: ReadonlyMap<string, string>;
  /** Source → the file that an earlier run has made of it. */
  files: ReadonlyMap<string, string>;
  /** Source → the address that an editor has given its story since. */
  changed: ReadonlyMap<string, string>;
}

/** The file, the address and the old addresses of each story; the same as last time where there was one. Notes: old addresses that can't be kept. */
export function placesFor(
  sorted: readonly Sorted[],
  { site, there, files, changed }: Known,
): { places: Map<string, Place>; notes: Note[] } {
  const taken = new Set(there.keys());
  const places = new Map<string, Place>();
  const put = ({ entry, section }: Sorted, file: string, url: string) => {
    taken.add(url);
    places.set(entry.source, { file, url, section, aliases: [] });
  };
  // Those that have a place already keep it, whatever comes before them now.
  for (const each of sorted) {
    const file = files.get(each.entry.source);
    const name = file?.split("/").at(-1)?.replace(/\.md$/, "");
    if (file && name) put(each, file, changed.get(each.entry.source) ?? newUrl(each.entry, name));
  }
  const used = new Set([...there.values(), ...files.values()]);
  for (const each of sorted) {
    if (places.has(each.entry.source)) continue;
    const isTaken = (name: string) =>
      taken.has(newUrl(each.entry, name)) || used.has(usualFile(each.entry, name));
    const name = free(nameOf(each.entry), isTaken);
    const file = usualFile(each.entry, name);
    used.add(file);
    put(each, file, newUrl(each.entry, name));
  }
  return { places, notes: keepAddresses(sorted, places, site, there) };
}

/** Gives each story the old addresses that nobody else has; what can't be kept is told. */
function keepAddresses(
  sorted: readonly Sorted[],
  places: Map<string, Place>,
  site: Site,
  there: ReadonlyMap<string, string>,
): Note[] {
  const claims = new Claims(routesOf(archiveOf(emptyContent(site), "1970-01-01T00:00:00Z")));
  for (const [address, file] of there) claims.claim(address, file);
  for (const { url } of places.values())
    for (const address of [url, ...listsAbove(url)]) claims.claim(address, address);
  const notes: Note[] = [];
  for (const { entry } of sorted) {
    const place = places.get(entry.source);
    if (!place) continue;
    const aliases: string[] = [];
    for (const written of new Set(entry.addresses)) {
      const alias = Alias.safeParse(written.replace(/[?#].*$/, ""));
      if (alias.success && (alias.data === place.url || alias.data === "/")) continue;
      const refused = alias.success ? claims.claim(alias.data, place.url) : null;
      if (alias.success && refused === null) aliases.push(alias.data);
      else if (!aliases.includes(alias.data ?? "")) notes.push(note(entry.source, "address", written));
    }
    places.set(entry.source, { ...place, aliases });
  }
  return notes;
}

/** `/2024/06/23/a/` → the lists of its day, its month, its year. */
const listsAbove = (url: string): string[] => {
  const [, year, month, day] = url.split("/");
  return [`/${year}/`, `/${year}/${month}/`, `/${year}/${month}/${day}/`];
};

/** A site without a story: its routes are those that every site has. */
const emptyContent = (site: Site): Content => ({
  site,
  masthead: null,
  front: { lead: null, beside: [], order: [], hidden: { stories: [], sections: [] } },
  icon: null,
  shareImage: null,
  about: null,
  stories: [],
  pages: [],
  withdrawn: [],
  redirects: [],
  mistaken: [],
  unpublishedMedia: [],
  siteMedia: [],
  links: [],
  drafts: [],
  people: {},
  topics: {},
  confusables: [],
});
