import type { Root } from "hast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { visitElements } from "@/lib/elements";

/** Of HTML, what readers get. Ids get no second prefix: remark-rehype has prefixed those of footnotes, and no script of the site looks elements up by id. */
const schema = {
  ...defaultSchema,
  clobber: [],
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), "tel"],
    poster: ["http", "https"],
  },
  tagNames: [
    // A picture's own `<source>` would name files that have not been checked.
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== "picture"),
    ...["abbr", "audio", "caption", "cite", "dfn", "figcaption", "figure", "mark", "small", "track", "u"],
    ...["video", "wbr"],
  ],
  ancestors: { ...defaultSchema.ancestors, source: ["audio", "video"], track: ["audio", "video"] },
  attributes: {
    ...defaultSchema.attributes,
    audio: ["src"],
    // Without a type, which would have to be right, a browser tries the file itself.
    source: ["src"],
    track: ["src", "kind", "srcLang", "default"],
    video: ["src", "poster"],
  },
};

const takeOut = rehypeSanitize(schema);

/** Takes out of a tree what readers don't get; text stays where a tag goes. Changes the tree's addresses to the spelling that is let through. */
export function sanitize(tree: Root): Root {
  visitElements(tree, ({ properties }) => {
    for (const name of ["href", "src", "poster"]) {
      const address = properties[name];
      // `HTTPS://`, as some programs write it, is the same scheme.
      if (typeof address === "string")
        properties[name] = address.replace(/^\s*[a-z][a-z\d+.-]*:/i, (scheme) => scheme.trim().toLowerCase());
    }
  });
  return takeOut(tree);
}

export const isAllowed = (tagName: string): boolean => schema.tagNames.includes(tagName);

/** Whether a link keeps its address: it has a scheme that readers' devices know, or none. */
export function leadsSomewhere(href: string): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(href)?.[1];
  return scheme === undefined || schema.protocols.href.includes(scheme.toLowerCase());
}
