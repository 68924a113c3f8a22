import type { Content } from "@/lib/records/content";

/**
 * What a page is made from besides the site's settings and the templates, by names that say what changed: plain data,
 * small, the stories by their digests. A page whose inputs are what they were is what it was, so that a publish can
 * tell which pages are due without making their views.
 */
export type Inputs = Readonly<Record<string, unknown>>;

/** What is an input of every page. */
export const commonInputs = ({
  site,
  shareImage,
  icon,
}: Pick<Content, "site" | "shareImage" | "icon">): readonly unknown[] => [
  // What is asked for before a story is published changes no page.
  { ...site, review: undefined },
  shareImage,
  icon,
];

/** The inputs of a page of which there is one: its view, which is cheap to make. */
export const viewAsInputs = (view: object | null): Inputs => ({ content: view });

export const digestsOf = (records: readonly ({ digest: string } | null | undefined)[]): (string | null)[] =>
  records.map((record) => record?.digest ?? null);
