import type { CorrectionView } from "./corrections";
import type { BodyView } from "./story";

/** RSS: full text of the newest stories. */
export interface FeedView {
  kind: "feed";
  title: string;
  description: string;
  site: string;
  url: string;
  updated: string;
  copyright: string;
  items: {
    url: string;
    title: string;
    summary: string;
    date: string;
    /** When it was last changed for readers; null if it never was. */
    updated: string | null;
    authors: string[];
    section: string;
    /** Said before the text. */
    corrections: CorrectionView[];
    body: BodyView;
  }[];
}

export interface SitemapView {
  kind: "sitemap";
  entries:
    | { kind: "index"; parts: string[] }
    | { kind: "urls"; urls: { url: string; lastmod: string | null }[] };
}

export interface RobotsView {
  kind: "robots";
  sitemap: string;
}

/** The service worker: the one that keeps pages, or the one that takes its place where nothing is to be kept. */
export interface WorkerView {
  kind: "worker";
  keeps: boolean;
}

/** What phones are told that put the site among their apps. */
export interface WebManifestView {
  kind: "webManifest";
  name: string;
  shortName: string;
  description: string;
  icon: "svg" | "png";
}
