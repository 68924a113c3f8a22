import type { Root } from "hast";
import { visitElements } from "@/lib/elements";
import { idsIn } from "@/lib/records/anchors";
import type { WrittenLink } from "@/lib/records/links";
import type { Problem } from "@/lib/records/problem";
import type { StoryOfFile } from "../filed/file-record";
import { refiled } from "../filed/filed";
import { slugOfHeading } from "../markdown/heading-ids";
import { type ContentFiles, ledFrom, unknownFile } from "./content-files";
import { placeOf } from "./settle";

/** The places of the text that a file has; null for a file without such a text. */
export type PlacesOf = (file: string) => ReadonlySet<string> | null;

interface LedLinks {
  links: WrittenLink[];
  /** What stands in the tree → where it leads: only for links that name files. */
  moved: ReadonlyMap<string, string>;
  problems: Problem[];
}

/** Turns links to files of content into the addresses of their pages. */
export function leadToPages(
  links: readonly WrittenLink[],
  file: string,
  files: ContentFiles,
  placesOf: PlacesOf,
): LedLinks {
  const moved = new Map<string, string>();
  const problems: Problem[] = [];
  const led = links.flatMap((link): WrittenLink[] => {
    const to = ledFrom(link, file, files);
    if (to === null) return [link];
    if (to.kind === "unread") return [];
    if (to.kind === "unknown") {
      problems.push(unknownFile(link, file, files));
      return [];
    }
    const href = to.url + placeIn(to.rest, () => placesOf(to.file));
    moved.set(link.href, href);
    return [{ ...link, href }];
  });
  return { links: led, moved, problems };
}

/** `#怎样 核对` as the id of that heading, where the text has one. */
function placeIn(rest: string, places: () => ReadonlySet<string> | null): string {
  const place = placeOf(rest);
  const known = place === null ? null : places();
  if (place === null || known === null || known.has(place)) return rest;
  const slug = slugOfHeading(place);
  return known.has(slug) ? `${rest.slice(0, rest.indexOf("#"))}#${encodeURIComponent(slug)}` : rest;
}

/** A tree whose links lead where `moved` says. */
export function withMoved(tree: Root, moved: ReadonlyMap<string, string>): Root {
  const copy = structuredClone(tree);
  visitElements(copy, ({ properties }) => {
    const to = typeof properties.href === "string" ? moved.get(properties.href) : undefined;
    if (to !== undefined) properties.href = to;
  });
  return copy;
}

/** A story whose links to files lead to their pages. */
export function storyLedToPages(
  record: StoryOfFile,
  files: ContentFiles,
  placesOf: PlacesOf,
): { record: StoryOfFile; problems: Problem[] } {
  const { links, moved, problems } = leadToPages(record.links, record.file, files, placesOf);
  if (moved.size === 0) return { record: { ...record, links }, problems };
  const { story } = record;
  const body = () => {
    const { body } = story;
    return body.kind === "markdown" ? { ...body, tree: withMoved(body.tree, moved) } : body;
  };
  return { record: { ...record, links, story: refiled(story, {}, { body }, [...moved]) }, problems };
}

/** The places of stories' texts, each looked up once. */
export function placesOfStories(records: readonly StoryOfFile[]): PlacesOf {
  let byFile: ReadonlyMap<string, StoryOfFile["story"]> | undefined;
  const known = new Map<string, ReadonlySet<string>>();
  return (file) => {
    byFile ??= new Map(records.map(({ file: each, story }) => [each.normalize("NFC"), story]));
    const body = byFile.get(file)?.body;
    if (body?.kind !== "markdown") return null;
    const places = known.get(file) ?? new Set(idsIn(body.tree));
    known.set(file, places);
    return places;
  };
}
