import type { Root } from "hast";
import type { FrontChoices } from "./front";
import type { FileLinks } from "./links";
import type { PrintedPage } from "./page";
import type { Site } from "./site";
import type { Picture, Story } from "./story";
import type { Topic } from "./topic";
import type { Withdrawn } from "./withdrawn";

/** Everything that is published, checked: what the site is selected from. */
export interface Content {
  site: Site;
  /** The wordmark's SVG, if the paper has one. */
  masthead: string | null;
  /** What editors decide of the front page. */
  front: FrontChoices;
  /** The kind of file that the paper's icon is, `content/icon.svg` or `.png`; null where it has none of its own. */
  icon: "svg" | "png" | null;
  /** The default picture of shared links. */
  shareImage: Picture | null;
  /** What the paper says of itself, a sanitised HTML tree. */
  about: Root | null;
  /** Newest first; the stories of one page in printed order. Replaced ones are here too: see `replaces`. */
  stories: FiledStory[];
  /** Newest first, pages of one issue in order. */
  pages: FiledPage[];
  /** What was taken down, in the order of its URLs. */
  withdrawn: Withdrawn[];
  /** Old addresses that editors lead to new ones; `line` of content/redirects.yml. With slashes at both ends. */
  redirects: { from: string; to: string; line: number }[];
  /** Old addresses that were published by mistake: nothing need be there any more. */
  mistaken: { url: string; line: number }[];
  /** Paths (`/media/…`) of the files that stories use which are drafts, taken down or left out. */
  unpublishedMedia: string[];
  /** Paths of the files that the about page and the default picture of shared links are. */
  siteMedia: string[];
  /** The links that lead within the site, of each file that has any: drafts, and what is yet to come, among them. */
  links: readonly FileLinks[];
  /** Stories that are drafts, by the addresses that they will have. */
  drafts: readonly { url: string; aliases: readonly string[]; file: string; story: FiledStory }[];
  /** Contributor's name → slug of the page about them. */
  people: Record<string, string>;
  /** The topics by each name that a story gives them. */
  topics: Record<string, Topic>;
  /** Groups of characters that the OCR takes for one another: 茌在往. */
  confusables: string[];
}

/**
 * A story, when it stops being shown, and the printed story whose place it takes. Its `body`, `photos` and `repairs` may
 * be read from the cache when they are asked for: lists of an archive do without. Copies are made with `revised`.
 */
export interface FiledStory extends Story {
  expires: string | null;
  /** URL of the printed story that it replaces while it is shown. */
  replaces: string | null;
  /** The files in which editors write of it: its own, those of the printed pages that it stands for or goes on on. */
  files: string[];
  /** Words that say what it is about, the most telling first. */
  terms: string[];
  /** How many repairs it has, and how many of those are misreadings mended. */
  repaired: { all: number; misread: number };
  /** Paths (`/media/…`) of the files that it shows or leads to. */
  media: string[];
  /** Changes whenever anything of the story does. */
  digest: string;
}

/** A printed page. Its `lines` may be read from the cache when they are asked for; copies are made with `revised`. */
export interface FiledPage extends PrintedPage {
  /** Changes whenever anything of the page does. */
  digest: string;
}
