import path from "node:path";
import { childNamed, childrenNamed, type Markup, textIn } from "@/lib/layout/readers/markup";
import { readXml } from "@/lib/layout/readers/xml";
import { archiveDate } from "../archive/dates";
import type { Archive, Entry, Group } from "../entry";
import { plainTitle } from "../html/plain-title";
import { type Note, note } from "../report/note";
import { type Attachments, wordpressHtml } from "./wordpress-text";

/** An export of WordPress's (WXR); null where it is none. `file`: its path on disk. */
export function readWordpress(file: string, xml: string): Archive | null {
  if (!/<wp:wxr_version|xmlns:wp=/.test(xml.slice(0, 20_000))) return null;
  const tree = readXml(parsable(xml), (name) => name);
  if (!("children" in tree)) return null;
  const channel = childNamed(tree, "channel");
  if (!channel) return null;
  const name = path.basename(file);
  const items = childrenNamed(channel, "item");
  const url = words(channel, "wp:base_blog_url") ?? words(channel, "link");
  const authors = new Map(
    childrenNamed(channel, "wp:author").map((each) => [
      words(each, "wp:author_login") ?? "",
      words(each, "wp:author_display_name") ?? "",
    ]),
  );
  const files = new Map(
    items.flatMap((item) => {
      const at = words(item, "wp:attachment_url");
      return at === null
        ? []
        : [
            [
              words(item, "wp:post_id") ?? "",
              {
                src: at,
                alt: metaOf(item, "_wp_attachment_image_alt"),
                caption: words(item, "excerpt:encoded"),
              },
            ] as const,
          ];
    }),
  );
  const entries: Entry[] = [];
  const left: Note[] = [];
  for (const item of items) {
    const read = entryOf(name, item, authors, files);
    if (read === null) continue;
    if ("kind" in read) left.push(read);
    else entries.push(read);
  }
  return {
    kind: "wordpress",
    root: path.dirname(file),
    url,
    entries,
    left,
    publicFolders: [""],
    dialect: "none",
  };
}

/** Text in CDATA may hold anything; written as XML it is read as any other. Control characters, which exports have, no XML has. */
const parsable = (xml: string): string =>
  xml
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) =>
      inside.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    );

function words(element: Markup, name: string): string | null {
  const child = childNamed(element, name);
  return child ? textIn(child).trim() || null : null;
}

function metaOf(item: Markup, key: string): string | null {
  const meta = childrenNamed(item, "wp:postmeta").find((each) => words(each, "wp:meta_key") === key);
  return meta ? words(meta, "wp:meta_value") : null;
}

/** Kinds of items that hold no words for readers. */
const NO_WORDS =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_global_styles|wp_navigation|wp_template(?:_part)?|wp_font_\w+|acf-.*)$/;

function entryOf(
  file: string,
  item: Markup,
  authors: ReadonlyMap<string, string>,
  files: Attachments,
): Entry | Note | null {
  const type = words(item, "wp:post_type") ?? "post";
  if (NO_WORDS.test(type)) return null;
  const title = plainTitle(words(item, "title") ?? "");
  const named = words(item, "wp:post_name");
  const source = `${file}#${words(item, "wp:post_id") ?? named ?? title}`;
  if (type !== "post") return note(source, "no-story", `${type}：${title}`);
  const status = words(item, "wp:status") ?? "publish";
  if (status === "trash") return note(source, "trash", title);
  const date =
    dateOf(item, "wp:post_date_gmt", "wp:post_date") ??
    archiveDate(words(item, "pubDate"), null)?.date ??
    null;
  if (date === null) return note(source, "no-date", title || source);
  const content = words(item, "content:encoded");
  if (content === null) return note(source, "empty", title || source);
  const held = words(item, "wp:post_password")
    ? "password"
    : /^(?:publish|future)$/.test(status)
      ? null
      : `status: ${status}`;
  const cover = files.get(metaOf(item, "_thumbnail_id") ?? "");
  const address = pathOf(words(item, "link"));
  const { html, notes } = wordpressHtml(source, content, files);
  return {
    source,
    title: title || decodedName(named) || source,
    date,
    updated: dateOf(item, "wp:post_modified_gmt", "wp:post_modified"),
    expires: null,
    draft: held !== null,
    name: named,
    groups: childrenNamed(item, "category").flatMap(groupOf),
    authors: [authorOf(item, authors)].filter(Boolean),
    summary: plainTitle(words(item, "excerpt:encoded") ?? "") || null,
    pictures: cover ? [cover] : [],
    addresses: address === null ? [] : [address],
    body: { kind: "html", text: html },
    folders: [""],
    notes: [
      ...notes,
      ...(held === null ? [] : [note(source, "held", held)]),
      ...(title === "" ? [note(source, "title-from-name", decodedName(named))] : []),
    ],
  };
}

const authorOf = (item: Markup, authors: ReadonlyMap<string, string>): string => {
  const login = words(item, "dc:creator") ?? "";
  return authors.get(login) || login;
};

function groupOf(category: Markup): Group[] {
  const domain = category.attributes.domain ?? "category";
  const name = textIn(category).trim();
  if (name === "" || !/^(?:category|post_tag)$/.test(domain)) return [];
  return [{ kind: domain === "category" ? "category" : "tag", name }];
}

/** Drafts have a moment of zeros in Greenwich's time, and one of their own. */
function dateOf(item: Markup, gmt: string, local: string): string | null {
  const universal = words(item, gmt);
  return (
    archiveDate(universal === null || universal.startsWith("0000") ? null : `${universal}Z`, null)?.date ??
    archiveDate(words(item, local), null)?.date ??
    null
  );
}

/** Of a permalink; null for `?p=12`, which names a number and no place. */
function pathOf(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const { pathname, search } = new URL(link);
  return search !== "" || pathname === "/" ? null : pathname;
}

function decodedName(name: string | null): string {
  try {
    return decodeURIComponent(name ?? "");
  } catch {
    return name ?? "";
  }
}
