/**
 * A path of the site with gaps, as `_headers` files write it: `:name` stands for one whole segment, `*` at the end for
 * the rest, which may be empty. Nothing more, because hosts differ: Netlify reads `:file.js` as any segment.
 */
export type PathPattern = `/${string}`;

/** The pattern as a regular expression that JavaScript and PCRE (nginx) read alike, without the slashes around it. */
export function regexOf(pattern: PathPattern): string {
  const body = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/:[a-z]+/g, "[^/]+")
    .replace(/\*$/, "");
  return pattern.endsWith("*") ? `^${body}` : `^${body}$`;
}

export const matches = (pattern: PathPattern, path: string): boolean =>
  new RegExp(regexOf(pattern)).test(path);
