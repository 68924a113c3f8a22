import type { CorrectionComment, ImageObject, NewsArticle, Organization, Person, Place } from "schema-dts";
import { cardPath } from "@/lib/pictures/cards/card";
import { type Byline, ROLE_NAMES } from "@/lib/records/byline";
import type { FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Correction, Picture, Story } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import { machinePicture } from "../pictures/picture";
import { agent } from "../story/authors";
import { numbersOf } from "../story/citation";
import { changedAt, sectionOf, storyText } from "../story/teaser";
import { pageNameLabel } from "../text/labels";
import { countCharacters } from "../text/length";
import { urls } from "../urls";
import { idsOf } from "./graph";
import { issuePart } from "./issue";

/** A story. Its address is its id; who published it is the organization of the same graph. */
export function newsArticle(story: FiledStory, archive: Archive): NewsArticle {
  const { site } = archive;
  const { kicker, main, deck } = story.headline;
  const alternative = kicker ?? deck;
  const section = sectionOf(story, site);
  const published = momentOf(story.date);
  const about = placesOf(story, archive);
  return {
    "@type": "NewsArticle",
    "@id": site.url + story.url,
    headline: main,
    ...(alternative ? { alternativeHeadline: alternative } : {}),
    datePublished: published,
    dateModified: changedAt(story) ?? published,
    ...(story.corrections.length > 0 ? { correction: story.corrections.map(correctionComment) } : {}),
    ...(section ? { articleSection: section.label } : {}),
    inLanguage: "zh-CN",
    wordCount: countCharacters(storyText(story)),
    image: images(story, archive),
    author: authors(story, archive),
    ...(about.length > 0 ? { contentLocation: about } : {}),
    ...(story.dateline?.place ? { locationCreated: { "@type": "Place", name: story.dateline.place } } : {}),
    ...printed(story, archive),
    publisher: { "@id": idsOf(site.url).organization },
    ...(site.copyrightHolder
      ? { copyrightHolder: { "@type": "Organization", name: site.copyrightHolder } }
      : {}),
    ...(site.license ? { license: site.license } : {}),
  };
}

/** 版次, 版名 and the issue, where the story was printed. */
function printed({ source }: Story, { pageByFile, site }: Archive) {
  if (source.kind !== "page") return {};
  const pages = numbersOf({ source });
  const page = pageByFile.get(source.file);
  const name = page ? pageNameLabel(page) : "";
  return {
    printPage: source.page,
    ...(pages.length > 1 ? { pagination: pages.join(", ") } : {}),
    ...(name ? { printSection: name } : {}),
    isPartOf: issuePart(source.date, site),
  };
}

/**
 * Those who signed, else the agency that filed it; the paper by its name where neither is said, lest readers' programs look for
 * a name elsewhere on the page. An unsigned notice is not the paper's word: nobody is named.
 */
function authors({ kind, bylines, dateline }: Story, { people, site }: Archive): (Person | Organization)[] {
  if (bylines.length > 0) return bylines.map((byline) => author(byline, people[byline.name], site.url));
  if (dateline && dateline.outlet !== site.name && AGENCY.test(dateline.outlet))
    return [{ "@type": "Organization", name: dateline.outlet }];
  if (kind === "notice") return [];
  return [{ "@type": "NewsMediaOrganization", "@id": idsOf(site.url).organization, name: site.name }];
}

/** Outlets that are others than the paper, 新华社 and 人民网; what else a dateline names may be the paper's own short name. */
const AGENCY = /^(?!本).*(?<!报)[社网]$/;

function author({ name, role, outlet }: Byline, slug: string | undefined, origin: string) {
  const signed = { ...agent(name), ...(slug ? { url: origin + urls.person(slug) } : {}) };
  // An organization has no job, and 文/ before a name says of none.
  return signed["@type"] === "Person" && role !== "author"
    ? { ...signed, jobTitle: `${outlet ?? ""}${ROLE_NAMES[role]}` }
    : signed;
}

const correctionComment = ({ date, text, by }: Correction): CorrectionComment => ({
  "@type": "CorrectionComment",
  text,
  datePublished: momentOf(date),
  ...(by ? { author: agent(by) } : {}),
});

/** The places of `site.yml` that the story is about. */
const placesOf = ({ places }: Story, { site }: Archive): Place[] =>
  places.flatMap((id) => {
    const place = site.places.find((each) => each.id === id);
    return place ? [{ "@type": "Place", name: place.name }] : [];
  });

/** The story's own pictures, its card, or the one that stands for the site. */
function images(story: FiledStory, { site, shareImage, cardOf }: Archive): (ImageObject | string)[] {
  const own = [...story.pictures, ...story.textPictures];
  const card = cardOf(story);
  if (card) return [`${site.url}/${cardPath(card.hash)}`];
  if (own.length === 0) return shareImage ? [site.url + machinePicture(shareImage).src] : [];
  return own.map((picture) => image(picture, site.url));
}

function image(picture: Picture, origin: string): ImageObject {
  const { src, width, height } = machinePicture(picture);
  const { caption, credit } = picture;
  return {
    "@type": "ImageObject",
    url: origin + src,
    width: `${width}`,
    height: `${height}`,
    ...(caption ? { caption } : {}),
    ...(credit ? { creditText: credit } : {}),
  };
}
