import { expect, it } from "vitest";
import { toMetadata } from "@/app/metadata";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { fullContent, NOW } from "../full-content";

/** A meta element as Zotero reads it: `name`, or where there is none `property`. */
type Tag = readonly [name: string, content: string];

/**
 * What Zotero makes of a page, after its translators “Embedded Metadata” and “RDF”: of each field the first of some properties
 * that the page has. A kind that Dublin Core names goes before the guess that `og:type` allows.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  itemType: ["dc.type", "dcterms.type"],
  title: ["dc.title", "dcterms.title", "og:title"],
  creators: ["dc.creator", "dcterms.creator", "dc.contributor"],
  publicationTitle: ["prism.publicationName", "dc.source", "og:site_name"],
  date: ["prism.publicationDate", "dc.date.issued", "dc.date"],
  section: ["article:section"],
  ISSN: ["prism.issn", "prism.eIssn"],
  url: ["og:url"],
};
const PAGE_RANGE = ["prism.startingPage", "prism.endingPage"];

/** Namespaces count in any case, names of properties from their second letter on. */
const normal = (name: string): string =>
  name.replace(
    /^([a-z]+)([.:])(.)/i,
    (_, prefix: string, mark: string, first: string) =>
      `${prefix.toLowerCase()}${mark}${first.toLowerCase()}`,
  );

function itemOf(tags: readonly Tag[]): Record<string, string[]> {
  const said = (name: string) => tags.filter(([each]) => normal(each) === name).map(([, content]) => content);
  const item = Object.entries(FIELDS).flatMap(([field, names]): [string, string[]][] => {
    const found = names.map(said).find(({ length }) => length > 0);
    return found ? [[field, found]] : [];
  });
  const pages = PAGE_RANGE.flatMap(said);
  return { ...Object.fromEntries(item), ...(pages.length > 0 ? { pages: [pages.join("-")] } : {}) };
}

it("Zotero takes every story for an article of a newspaper, with authors, day, section and page", async () => {
  const archive = archiveOf(await fullContent(), NOW);
  for (const story of archive.stories) {
    const view = storyView(archive, story);
    const { openGraph } = toMetadata(view);
    const tags: Tag[] = [
      ["og:title", view.meta.title],
      ["og:url", view.meta.canonical],
      ["og:site_name", view.chrome.name],
      ["og:type", openGraph && "type" in openGraph ? openGraph.type : ""],
      ...(view.meta.article?.section ? [["article:section", view.meta.article.section] as const] : []),
      ...Object.entries(view.meta.cited).flatMap(([name, contents]) =>
        contents.map((content) => [name, content] as const),
      ),
    ];
    const pages =
      story.source.kind === "page"
        ? [story.source.page, ...(story.source.continued ?? []).map(({ page }) => page).slice(-1)].join("-")
        : null;
    expect(itemOf(tags), story.url).toEqual({
      itemType: ["newspaperArticle"],
      title: [story.headline.main],
      ...(story.bylines.length > 0 ? { creators: story.bylines.map(({ name }) => name) } : {}),
      publicationTitle: [archive.site.name],
      date: [story.date.slice(0, 10)],
      ...(view.section ? { section: [view.section.label] } : {}),
      ISSN: ["0317-8471"],
      url: [archive.site.url + story.url],
      ...(pages ? { pages: [pages] } : {}),
    });
  }
});
