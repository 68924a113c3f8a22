import rehypeSanitize, { defaultSchema } from "rehype-sanitize";

/** Of HTML, what readers get. Ids get no second prefix: remark-rehype has prefixed those of footnotes, and no script of the site looks elements up by id. */
const schema = {
  ...defaultSchema,
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.href ?? []), "tel"] },
  tagNames: [
    // An editor's own `<source>` would name files that have not been checked.
    ...(defaultSchema.tagNames ?? []).filter((name) => !["picture", "source"].includes(name)),
    ...["abbr", "caption", "cite", "dfn", "figcaption", "figure", "mark", "small", "u", "wbr"],
  ],
};

/** Takes out of a tree what readers don't get; text stays where a tag goes. */
export const sanitize = rehypeSanitize(schema);

export const isAllowed = (tagName: string): boolean => schema.tagNames.includes(tagName);

/** Whether a link keeps its address: it has a scheme that readers' devices know, or none. */
export function leadsSomewhere(href: string): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(href)?.[1];
  return scheme === undefined || schema.protocols.href.includes(scheme.toLowerCase());
}
