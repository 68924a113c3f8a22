import path from "node:path";
import { z } from "zod";
import { archiveDate } from "../archive/dates";
import type { Archive, Entry } from "../entry";
import { slashes } from "../permalinks/spelling";
import { type Note, note } from "../report/note";
import { GhostPost, id, text } from "./ghost-post";
import { ghostText } from "./ghost-text";

const Named = z.object({ id, name: text, slug: text });
const Link = z.object({
  post_id: id,
  tag_id: id.nullish(),
  author_id: id.nullish(),
  sort_order: z.number().nullish(),
});
const Data = z.object({
  posts: z.array(GhostPost),
  tags: z.array(Named).nullish(),
  users: z.array(Named).nullish(),
  posts_tags: z.array(Link).nullish(),
  posts_authors: z.array(Link).nullish(),
  posts_meta: z
    .array(
      z.object({ post_id: id, meta_description: text, feature_image_alt: text, feature_image_caption: text }),
    )
    .nullish(),
});
const Export = z.union([
  z.object({ db: z.array(z.object({ data: Data })).min(1) }).transform(({ db }) => db[0]?.data),
  z.object({ data: Data }).transform(({ data }) => data),
  Data,
]);

/** An export of Ghost's, as JSON; null where it is none. `file`: its path on disk. */
export function readGhost(file: string, json: string): Archive | null {
  const read = Export.safeParse(parsed(json));
  const data = read.success ? read.data : undefined;
  if (!data) return null;
  const name = path.basename(file);
  const nameOf = (list: typeof data.tags) =>
    new Map((list ?? []).map((each) => [each.id, each.name ?? each.slug ?? ""]));
  const [tags, users] = [nameOf(data.tags), nameOf(data.users)];
  const linked = (
    links: typeof data.posts_tags,
    post: string,
    key: "tag_id" | "author_id",
    names: typeof tags,
  ) =>
    (links ?? [])
      .filter(({ post_id }) => post_id === post)
      .sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
      .flatMap((link) => names.get(link[key] ?? "") || []);
  const entries: Entry[] = [];
  const left: Note[] = [];
  for (const post of data.posts) {
    const own = String(post.id ?? "");
    const meta = data.posts_meta?.find(({ post_id }) => post_id === own);
    const authors = linked(data.posts_authors, own, "author_id", users);
    const entry = entryOf(
      name,
      { ...post, ...Object.fromEntries(Object.entries(meta ?? {}).filter(([, value]) => value)) },
      {
        tags: linked(data.posts_tags, own, "tag_id", tags),
        authors: authors.length > 0 ? authors : [users.get(post.author_id ?? "") ?? ""].filter(Boolean),
      },
    );
    if ("kind" in entry) left.push(entry);
    else entries.push(entry);
  }
  return {
    kind: "ghost",
    root: path.dirname(file),
    url: null,
    entries,
    left,
    publicFolders: ["", "content"],
    dialect: "none",
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function entryOf(
  file: string,
  post: GhostPost,
  { tags, authors }: { tags: string[]; authors: string[] },
): Entry | Note {
  const source = `${file}#${post.slug ?? post.id ?? ""}`;
  const title = post.title?.trim() ?? "";
  if (post.type === "page" || post.page === true || post.page === 1)
    return note(source, "no-story", title || source);
  const date = momentOf(post.published_at) ?? momentOf(post.created_at);
  if (date === null) return note(source, "no-date", title || source);
  const body = ghostText(post);
  if (body === null)
    return note(source, post.lexical || post.mobiledoc ? "no-text-form" : "empty", title || source);
  const held = heldBy(post);
  const cover = post.feature_image || post.image;
  const notes = [
    ...(held === null ? [] : [note(source, "held", held)]),
    ...(title === "" ? [note(source, "title-from-name", post.slug ?? "")] : []),
  ];
  return {
    source,
    title: title || (post.slug ?? source),
    date,
    updated: momentOf(post.updated_at),
    expires: null,
    draft: held !== null,
    name: post.slug ?? null,
    groups: tags.map((name) => ({
      kind: name.startsWith("#") ? "tag" : "category",
      name: name.replace(/^#/, ""),
    })),
    authors,
    summary: post.custom_excerpt?.trim() || post.meta_description?.trim() || null,
    pictures: cover
      ? [{ src: withoutMark(cover), alt: post.feature_image_alt ?? null, caption: captionOf(post) }]
      : [],
    addresses: post.slug ? [slashes(`${post.slug}/`)] : [],
    body: { ...body, text: withoutMark(body.text) },
    folders: [""],
    notes,
  };
}

/** Exports have a mark in the place of the site's address. */
const withoutMark = (words: string): string => words.replaceAll("__GHOST_URL__", "");

const captionOf = ({ feature_image_caption: caption }: GhostPost): string | null =>
  caption ? caption.replace(/<[^>]+>/g, "").trim() || null : null;

function heldBy({ status, visibility }: GhostPost): string | null {
  if (status && !["published", "scheduled", "sent"].includes(status)) return `status: ${status}`;
  return visibility && visibility !== "public" ? `visibility: ${visibility}` : null;
}

/** Old exports have milliseconds. */
function momentOf(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const typed = typeof value === "number" ? new Date(value).toISOString() : value;
  return (
    archiveDate(/\d:\d/.test(typed) && !/Z|[+-]\d\d:?\d\d$/.test(typed) ? `${typed}Z` : typed, null)?.date ??
    null
  );
}
