import { z } from "zod";
import { Flag } from "./flag";

/** A site's address without a final slash: `https://news.example`. Sites live at the root of their host. */
export const SiteUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => {
    const { pathname, search, hash } = new URL(text);
    return pathname === "/" && search === "" && hash === "";
  })
  .transform((text) => new URL(text).origin);

/** A link of the footer's: a page, or a way to reach somebody. Nothing that a browser would run. */
const FooterUrl = z.url({ protocol: /^(?:https?|mailto|tel)$/ });

const Id = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*$/);

/** 栏目: a section of the paper. */
export const Section = z.object({
  id: Id,
  name: z.string().min(1),
  description: z.string().default(""),
  /** Words that suggest this section for a printed story that names none. */
  keywords: z.array(z.string().min(1)).default([]),
  /** Whether its stories may lead the front page; those of a section of editors' notes should not. */
  leads: Flag.default(true),
});
export type Section = z.infer<typeof Section>;

/** As many columns of tiles as fit on a narrow phone, with two characters on each; as many rows as can be taken in at a glance. */
export const TILES = { columns: 7, rows: 12 };

/** A column or row of the map, from 1. */
const cell = (max: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((number) => number >= 1 && number <= max);

/** Where a place stands on the tile-grid map: column and row. */
const Tile = z.tuple([cell(TILES.columns), cell(TILES.rows)]);

/** A county, district or zone that the paper covers. */
export const Place = z.object({
  id: Id,
  name: z.string().min(1),
  /** Words in a story that say it is about this place; its name where none are given. */
  match: z.array(z.string().min(1)).default([]),
  /** What its tile calls it, where its name is too long for one: 度假区. */
  short: z.string().min(1).max(5).optional(),
  tile: Tile.optional(),
});
export type Place = z.infer<typeof Place>;

/** What stands for the date and the page number in the address of a page's picture. */
export const PICTURE_GAPS = ["{date}", "{year}", "{month}", "{day}", "{page}"] as const;

/** Where an office keeps the pictures of its pages: `https://img.example.cn/{date}/{page}.jpg`. */
const PictureAddress = z.string().refine((pattern) => {
  const unfilled = PICTURE_GAPS.reduce((text, gap) => text.replaceAll(gap, "0"), pattern);
  if (/[{}\s]/.test(unfilled) || !pattern.includes("{page}")) return false;
  if (!pattern.includes("{date}") && !pattern.includes("{day}")) return false;
  return URL.canParse(unfilled) && /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[^{]*/i.test(pattern);
});

/**
 * Under which terms pages may be used, for programs: a licence of Creative Commons or a statement of rightsstatements.org. Their names
 * are addresses with `http:`, whatever a browser shows.
 */
const Rights = z
  .string()
  .regex(
    /^https?:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/(?:vocab|page))\/[\w.-]+(?:\/[\w.-]+)*\/?(?:\?.*)?$/,
  )
  .transform((url) => {
    const { host, pathname } = new URL(url);
    return `http://${host}${pathname.replace(/^\/page\//, "/vocab/").replace(/\/?$/, "/")}`;
  });

const WebAddress = z.url({ protocol: /^https?$/ });

/** A key of IndexNow (https://www.indexnow.org/documentation). */
const IndexNowKey = z.string().regex(/^[A-Za-z0-9-]{8,128}$/);

/** ISSN: eight digits, of which the last is reckoned from the others, modulo 11 (ISO 3297). */
const Issn = z
  .string()
  .regex(/^\d{4}-\d{3}[\dX]$/)
  .refine((text) => {
    const digits = [...text.replace("-", "")].map((digit) => (digit === "X" ? 10 : Number(digit)));
    return digits.reduce((sum, digit, index) => sum + digit * (8 - index), 0) % 11 === 0;
  });

/** What is said once about the site: `content/site.yml`. */
export const Site = z.object({
  name: z.string().min(1),
  url: SiteUrl,
  description: z.string().min(1),
  /** 聊新: under the icon on a phone's screen, where a long name has no room. */
  shortName: z.string().min(1).optional(),
  tagline: z.string().default(""),
  /** The default picture of shared links: a path under `content/`. */
  image: z.string().optional(),
  /** 山东省聊城市, or 聊城市: the part of China the paper covers; its place names help to find OCR errors. */
  region: z.string().optional(),
  sections: z.array(Section).min(1),
  places: z.array(Place).default([]),
  /** Whether readers' devices keep what was read, to be read again without a network. */
  offline: Flag.default(true),
  pictures: PictureAddress.optional(),
  /** Whether readers may download a printed page as the PDF beside its text. */
  pdf: Flag.default(false),
  /** Whether viewers of libraries may open the pictures of printed pages: IIIF manifests, and pictures as tiles. */
  iiif: Flag.default(true),
  rights: Rights.optional(),
  /** Whose the texts are, as search engines are told. */
  copyrightHolder: z.string().min(1).optional(),
  issn: Issn.optional(),
  /** The paper's own pages elsewhere: 微博, 抖音. */
  sameAs: z.array(WebAddress).default([]),
  /** Under which terms all may be used, in words for people: a page of the paper's, or a public licence. */
  license: WebAddress.optional(),
  /** What crawlers are asked. */
  robots: z
    .object({
      /** Whether models may be trained with the texts. */
      training: z.enum(["allow", "disallow"]).optional(),
    })
    .default({}),
  /** Whether stories carry the moments of their publication as Baidu reads them (落地页时间因子). */
  baidu: Flag.default(false),
  /** Whether networks and search engines are asked not to make pages of their own out of ours: `Cache-Control: no-transform`. */
  noTransform: Flag.default(false),
  /** Where readers report faults of a story: an address of e-mail, or a form. */
  report: z.union([z.email(), WebAddress]).optional(),
  /** Whether search engines are told of changes by IndexNow; a key of the paper's own, where it has one. */
  indexnow: z.union([Flag, IndexNowKey]).default(false),
  /** Whether Baidu is told of changes; its token comes from the environment. */
  baiduPush: Flag.default(false),
  /** A hub of WebSub, which sends the feeds to who asked it for them. */
  hub: WebAddress.optional(),
  /** To whom faults of the site's safety are told. */
  security: z
    .union([z.email().transform((email) => `mailto:${email}`), z.url({ protocol: /^(?:https|mailto|tel)$/ })])
    .optional(),
  /** 三审三校: the steps that a story of `since` and later must have gone through before it is published. Readers see nothing of it. */
  review: z.object({ steps: z.array(z.string().min(1)).min(1), since: z.string() }).optional(),
  /** Where the paper says by which principles it works. */
  principles: WebAddress.optional(),
  legal: z
    .object({
      icp: z.string().optional(),
      police: z.object({ number: z.string(), url: FooterUrl.optional() }).optional(),
      licence: z.string().optional(),
      copyright: z.string().optional(),
      contact: z.string().optional(),
      report: z.string().optional(),
    })
    .default({}),
});
export type Site = z.infer<typeof Site>;

/** What the footer says of the publisher; each part is shown only where it is given. */
export type Legal = Site["legal"];
