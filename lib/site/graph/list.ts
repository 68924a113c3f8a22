import type { CollectionPage, ItemList, Place, ProfilePage, Thing } from "schema-dts";
import type { FiledStory } from "@/lib/records/content";
import type { Site } from "@/lib/records/site";
import { agent } from "../story/authors";
import { urls } from "../urls";
import type { Node } from "./graph";
import { type PageFacts, pageFacts } from "./web-page";

/** Whom or what a list of stories is about. */
export type ListSubject =
  | { kind: "person"; name: string; slug: string }
  | { kind: "place"; name: string; id: string }
  | { kind: "topic"; name: string; slug: string };

interface ListedPage extends PageFacts {
  /** How many stories there are, of which the page may show the newest. */
  total: number;
  stories: readonly Pick<FiledStory, "url">[];
  subject: ListSubject | null;
}

/** How many stories structured data names of a list: machines find all of them on the page. */
const NAMED = 30;

/** A page that lists stories, its list, and whom or what it is about. */
export function listNodes(site: Site, list: ListedPage): Node[] {
  const items = itemList(site.url, list);
  const subject = list.subject && subjectNode(list.subject, site);
  const about = subject && { "@id": subject.id };
  if (about && list.subject?.kind === "person" && list.url === urls.person(list.subject.slug)) {
    const profile: ProfilePage = { "@type": "ProfilePage", ...pageFacts(site, list), mainEntity: about };
    return [profile, subject.node, items];
  }
  const page: CollectionPage = {
    "@type": "CollectionPage",
    ...pageFacts(site, list),
    ...(about ? { about } : {}),
    mainEntity: { "@id": idOfItems(site.url + list.url) },
  };
  return [page, ...(subject ? [subject.node] : []), items];
}

const idOfItems = (page: string): string => `${page}#list`;

/** The first stories of a page's list, by their addresses. */
const itemList = (
  origin: string,
  { url, total, stories }: Pick<ListedPage, "url" | "total" | "stories">,
): ItemList => ({
  "@type": "ItemList",
  "@id": idOfItems(origin + url),
  numberOfItems: total,
  itemListElement: stories.slice(0, NAMED).map((story, index) => ({
    "@type": "ListItem",
    position: index + 1,
    url: origin + story.url,
  })),
});

/** A subject, and its id: the address of the page about it is the page's. */
function subjectNode(subject: ListSubject, site: Site): { id: string; node: Node } {
  switch (subject.kind) {
    case "person": {
      const url = site.url + urls.person(subject.slug);
      const id = `${url}#who`;
      // An office that signs like a person is none.
      return { id, node: { ...agent(subject.name), "@id": id, url } };
    }
    case "place": {
      const id = placeId(subject.id, site.url);
      // Where it lies nobody says: a paper writes of places outside its region, too.
      const node: Place = { "@type": "Place", "@id": id, name: subject.name };
      return { id, node };
    }
    case "topic": {
      const id = `${site.url}${urls.topic(subject.slug)}#topic`;
      const node: Thing = { "@type": "Thing", "@id": id, name: subject.name };
      return { id, node };
    }
    default:
      return subject satisfies never;
  }
}

/** The id of a place of `site.yml`. */
const placeId = (id: string, origin: string): string => `${origin}${urls.place(id)}#place`;
