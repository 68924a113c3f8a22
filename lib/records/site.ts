import { z } from "zod";

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** 栏目: a section of the paper. */
export const Section = z.object({
  id: Id,
  name: z.string().min(1),
  description: z.string().default(""),
  /** Words that suggest this section for a printed story that names none. */
  keywords: z.array(z.string().min(1)).default([]),
  /** Whether its stories may lead the front page; notes of the editors do not. */
  leads: z.stringbool({ truthy: ["true"], falsy: ["false"] }).default(true),
});
export type Section = z.infer<typeof Section>;

/** A county, district or zone that the paper covers. */
export const Place = z.object({
  id: Id,
  name: z.string().min(1),
  /** Words in a story that say it is about this place; its name where none are given. */
  match: z.array(z.string().min(1)).default([]),
});
export type Place = z.infer<typeof Place>;

/** What is said once about the site: `content/site.yml`. */
export const Site = z.object({
  name: z.string().min(1),
  /** The site's address without a final slash, `https://news.example`. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  description: z.string().min(1),
  tagline: z.string().default(""),
  /** The default picture of shared links: a path under `content/`. */
  image: z.string().optional(),
  /** The administrative region that the paper covers, e.g. 聊城市. */
  region: z.string().default(""),
  sections: z.array(Section).min(1),
  places: z.array(Place).default([]),
  legal: z
    .object({
      icp: z.string().optional(),
      police: z.object({ number: z.string(), url: z.url().optional() }).optional(),
      licence: z.string().optional(),
      copyright: z.string().optional(),
      contact: z.string().optional(),
      report: z.string().optional(),
    })
    .default({}),
});
export type Site = z.infer<typeof Site>;

/** A path on the site: printed names of the parts of the legal footer are the component's business. */
export type Legal = Site["legal"];
