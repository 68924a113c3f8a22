import { beforeAll, describe, expect, it } from "vitest";
import type { Content } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf } from "../folder";
import { fullContent, NOW } from "../full-content";
import { type Expanded, expanded, faultsIn, idOf, isReference, typeOf, valuesOf } from "./expanded";

interface Page {
  url: string;
  kind: string;
  nodes: Expanded[];
}

/** What must be said of a node of each type that search engines show (Google Search Central, structured data). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ["headline"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position"],
  ProfilePage: ["mainEntity", "name"],
  Person: ["name"],
  Organization: ["name"],
  NewsMediaOrganization: ["name"],
  ImageObject: ["url"],
  Place: ["name"],
  PublicationIssue: ["datePublished", "isPartOf"],
  Newspaper: ["name"],
  WebSite: ["name", "url", "potentialAction"],
  SearchAction: ["target", "query-input"],
  CollectionPage: ["name", "url"],
  AboutPage: ["name", "url", "about"],
  ItemList: ["numberOfItems", "itemListElement"],
  CorrectionComment: ["text", "datePublished"],
};
/** The same of a story on its own page. */
const OF_A_STORY = [
  ...["headline", "datePublished", "dateModified", "publisher", "image", "wordCount"],
  "inLanguage",
];

async function pagesOf(content: Content): Promise<Page[]> {
  const pages: Page[] = [];
  for (const { url, view } of routesOf(archiveOf(content, NOW))) {
    const shown = view();
    if (!shown || !("meta" in shown) || shown.meta.graph === null) continue;
    pages.push({ url, kind: shown.kind, nodes: await expanded(shown.meta.graph, content.site.url + url) });
  }
  return pages;
}

describe("of an archive with every feature", () => {
  let content: Content;
  let pages: Page[];
  const pageAt = (url: string): Page => {
    const page = pages.find((each) => each.url === url);
    if (!page) throw new Error(`No page ${url}`);
    return page;
  };
  const nodeAt = (url: string, type: string): Expanded => {
    const node = pageAt(url).nodes.find((each) => typeOf(each) === type && !isReference(each));
    if (!node) throw new Error(`${url} says nothing of a ${type}`);
    return node;
  };
  beforeAll(async () => {
    content = await fullContent();
    pages = await pagesOf(content);
  });

  it("every page is read, and no type has a property or a value that the vocabulary does not give it", () => {
    expect(pages.length).toBeGreaterThan(30);
    const faults = pages.flatMap(({ url, nodes }) =>
      nodes.flatMap((node) => faultsIn(node).map((fault) => `${url}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it("what is referred to is described, and two pages never say another type of one thing", () => {
    const types = new Map<string, Set<string>>();
    for (const { nodes } of pages)
      for (const node of nodes) {
        const [id, type] = [idOf(node), typeOf(node)];
        if (id !== null && type !== null) types.set(id, (types.get(id) ?? new Set()).add(type));
      }
    expect([...types].filter(([, all]) => all.size > 1)).toEqual([]);
    const dangling = pages.flatMap(({ url, nodes }) =>
      nodes
        .filter((node) => isReference(node) && idOf(node)?.includes("#") && !types.has(idOf(node) ?? ""))
        .map((node) => `${url}: ${idOf(node)}`),
    );
    expect(dangling).toEqual([]);
  });

  it("what search engines need is there", () => {
    const missing = pages.flatMap(({ url, nodes }) =>
      nodes.flatMap((node) =>
        (REQUIRED[typeOf(node) ?? ""] ?? [])
          .filter((name) => valuesOf(node, name).length === 0)
          .map((name) => `${url}: ${typeOf(node)} without ${name}`),
      ),
    );
    expect(missing).toEqual([]);
    for (const { url, kind } of pages.filter((page) => page.kind === "story"))
      expect(
        OF_A_STORY.filter((name) => valuesOf(nodeAt(url, "NewsArticle"), name).length === 0),
        `${url} ${kind}`,
      ).toEqual([]);
  });

  it("every story has an author but unsigned notices, which are not the paper's word", () => {
    const nameless = pages
      .filter(
        ({ kind, url }) => kind === "story" && valuesOf(nodeAt(url, "NewsArticle"), "author").length === 0,
      )
      .map(({ url }) => url);
    expect(nameless).toEqual(["/2024/06/22/yishi/"]);
  });

  it("each kind of page says what it is", () => {
    const said = new Map<string, Set<string>>();
    for (const { kind, nodes } of pages)
      for (const node of nodes)
        if (!isReference(node)) said.set(kind, (said.get(kind) ?? new Set()).add(typeOf(node) ?? ""));
    expect(
      Object.fromEntries([...said].map(([kind, types]) => [kind, [...types].sort().join(" ")])),
    ).toMatchInlineSnapshot(`
      {
        "about": "AboutPage AdministrativeArea BreadcrumbList ContactPoint ListItem NewsMediaOrganization Newspaper",
        "accessibility": "BreadcrumbList ListItem WebPage",
        "archive": "BreadcrumbList CollectionPage ListItem",
        "corrections": "BreadcrumbList CollectionPage ListItem",
        "feeds": "BreadcrumbList CollectionPage ListItem",
        "front": "AdministrativeArea ContactPoint EntryPoint NewsMediaOrganization Newspaper SearchAction WebSite",
        "issue": "BreadcrumbList ListItem NewsArticle NewsMediaOrganization Newspaper PublicationIssue",
        "issueYear": "BreadcrumbList CollectionPage ListItem",
        "issues": "BreadcrumbList CollectionPage ListItem",
        "list": "BreadcrumbList CollectionPage ItemList ListItem Person Place ProfilePage Thing",
        "page": "BreadcrumbList ListItem NewsArticle NewsMediaOrganization Newspaper PublicationIssue WebPage",
        "people": "BreadcrumbList CollectionPage ListItem",
        "places": "BreadcrumbList CollectionPage ListItem",
        "search": "BreadcrumbList ListItem WebPage",
        "story": "BreadcrumbList CorrectionComment ImageObject ListItem NewsArticle NewsMediaOrganization Newspaper Organization Person Place PublicationIssue",
        "topics": "BreadcrumbList CollectionPage ListItem",
      }
    `);
  });

  it("a printed story has its page, its issue and its paper", () => {
    const story = content.stories.find(
      ({ source, url }) => source.kind === "page" && pages.some((page) => page.url === url),
    );
    if (story?.source.kind !== "page") throw new Error("no printed story");
    const article = nodeAt(story.url, "NewsArticle");
    expect(valuesOf(article, "printPage")).toEqual([{ "@value": story.source.page }]);
    const [issue] = valuesOf(article, "isPartOf");
    expect(issue).toMatchObject({ "@id": `${content.site.url}/paper/${story.source.date}/` });
    expect(pageAt(`/paper/${story.source.date}/`).nodes.map(idOf)).toContain(
      `${content.site.url}/paper/${story.source.date}/`,
    );
  });

  it("of the paper only what site.yml says", () => {
    const office = nodeAt("/about/", "NewsMediaOrganization");
    expect(valuesOf(office, "sameAs")).toEqual([{ "@id": "https://weibo.com/yangcheng-ceshi" }]);
    expect(valuesOf(office, "publishingPrinciples")).toEqual([
      { "@id": "https://news.example.cn/zhunze.html" },
    ]);
    expect(valuesOf(office, "contactPoint").length).toBe(2);
    expect(valuesOf(nodeAt("/about/", "Newspaper"), "issn")).toEqual([{ "@value": "0317-8471" }]);
  });
});

it("a paper of which nothing is known has nothing said of it", async () => {
  const pages = await pagesOf(await contentOf({}));
  const office = pages
    .find(({ url }) => url === "/about/")
    ?.nodes.find((node) => typeOf(node) === "NewsMediaOrganization");
  if (!office) throw new Error("no office");
  expect(
    Object.keys(office)
      .map((key) => key.replace("https://schema.org/", ""))
      .sort(),
  ).toEqual([...["@id", "@type", "correctionsPolicy", "description", "logo", "name", "url"]]);
});
