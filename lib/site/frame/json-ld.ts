import type { Content } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Correction, Story } from "@/lib/records/story";
import type { Link } from "../link";
import { machinePicture } from "../pictures/picture";
import { agent } from "../story/authors";
import { changedAt, sectionOf, summaryOf } from "../story/teaser";
import { firstGraphemes } from "../text/graphemes";
import { urls } from "../urls";

/** Search engines cut headlines beyond this many characters (Google's Article guidelines). */
const HEADLINE_LENGTH = 110;

/** schema.org BreadcrumbList. */
export function breadcrumbList(crumbs: readonly Link[], origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: origin + url,
    })),
  };
}

/** schema.org NewsArticle. */
export function newsArticle(story: Story, content: Content): object {
  const { site } = content;
  const changed = changedAt(story);
  const section = sectionOf(story, site);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: firstGraphemes(story.headline.main, HEADLINE_LENGTH),
    description: summaryOf(story),
    url: site.url + story.url,
    mainEntityOfPage: site.url + story.url,
    datePublished: momentOf(story.date),
    ...(changed ? { dateModified: changed } : {}),
    ...(story.corrections.length > 0 ? { correction: story.corrections.map(correctionComment) } : {}),
    ...(section ? { articleSection: section.label } : {}),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    image: pictures(story, content),
    author: authors(story, content),
    publisher: publisher(content),
    ...(story.source.kind === "page"
      ? { printPage: story.source.page, printEdition: story.source.date }
      : {}),
  };
}

/** Those who signed; the paper where nobody did, lest readers' programs look for a name elsewhere on the page. */
const authors = ({ bylines }: Story, content: Content): object[] =>
  bylines.length === 0
    ? [publisher(content)]
    : bylines.map(({ name }) => {
        const slug = content.people[name];
        return { ...agent(name), ...(slug ? { url: content.site.url + urls.person(slug) } : {}) };
      });

/** schema.org CorrectionComment. */
const correctionComment = ({ date, text, by }: Correction): object => ({
  "@type": "CorrectionComment",
  text,
  datePublished: momentOf(date),
  ...(by ? { author: agent(by) } : {}),
});

/** schema.org NewsMediaOrganization, the paper itself. */
export function publisher({ site }: Content): object {
  return {
    "@type": "NewsMediaOrganization",
    name: site.name,
    url: `${site.url}/`,
    logo: { "@type": "ImageObject", url: `${site.url}/icon.png` },
  };
}

/** schema.org WebSite. */
export function webSite(content: Content): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: content.site.name,
    url: `${content.site.url}/`,
    inLanguage: "zh-CN",
    publisher: { ...publisher(content), correctionsPolicy: content.site.url + urls.about() },
  };
}

/** The story's own pictures, or the one that stands for the site. */
function pictures(story: Story, { site, shareImage }: Content): (object | string)[] {
  const own = [...story.pictures, ...story.textPictures].map(machinePicture);
  if (own.length === 0) return shareImage ? [site.url + machinePicture(shareImage).src] : [];
  return own.map(({ src, width, height }) => ({
    "@type": "ImageObject",
    url: site.url + src,
    width,
    height,
  }));
}
