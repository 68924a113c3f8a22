import type { Element, ElementContent, Root } from "hast";
import { hasClass, wordsIn } from "@/lib/content/web/find";
import type { Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import { type Note, note } from "../report/note";

const LATER = ["dataSrc", "dataOriginal", "dataLazySrc"];
/** What runs, dresses or asks; its words are told. */
const GONE = /^(?:script|style|noscript|template|form|input|select|textarea|button|svg|canvas|object|embed)$/;
/** Blocks without words of their own. */
const SILENT = /^(?:script|style|template|svg|canvas|input|object|embed)$/;

/** Changes an HTML tree in place: pictures and links lead to where they are now, players are links, what is taken out is told. */
export async function translateTree(
  tree: Root | Element,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
  inLink = false,
): Promise<void> {
  const children: ElementContent[] = [];
  for (const child of tree.children) {
    if (child.type === "doctype" || child.type === "comment") continue;
    if (child.type === "text") children.push(child);
    else if (child.type === "element")
      children.push(...(await translated(child, entry, resolver, notes, inLink)));
  }
  Object.assign(tree, { children });
}

async function translated(
  element: Element,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
  inLink: boolean,
): Promise<ElementContent[]> {
  const { tagName, properties } = element;
  if (GONE.test(tagName)) {
    const words = SILENT.test(tagName) ? null : wordsIn(element);
    notes.push(note(entry.source, "script", `<${tagName}>${words ?? ""}`));
    return words === null ? [] : [{ type: "text", value: words }];
  }
  if (/^(?:iframe|video|audio)$/.test(tagName)) return player(element, entry, resolver, notes);
  if (hasClass(element, "kg-bookmark-card")) return bookmark(element);
  await translateTree(element, entry, resolver, notes, inLink || tagName === "a");
  if (tagName === "img") return picture(element, entry, resolver, notes, inLink);
  if (tagName !== "a" || typeof properties.href !== "string") return [element];
  // A picture that leads to its own larger file says it twice.
  if (
    element.children.some((child) => child.type === "element" && child.tagName === "img") &&
    wordsIn(element) === null &&
    /\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$/i.test(properties.href)
  )
    return element.children;
  if (element.children.length === 0) return [];
  const led = await resolver.link(properties.href, entry, notes);
  // A link within the text leads to a mark that is not taken over.
  return led.kind === "to" && !led.href.startsWith("#")
    ? [{ ...element, properties: { href: led.href } }]
    : element.children;
}

async function picture(
  { properties }: Element,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
  inLink: boolean,
): Promise<ElementContent[]> {
  const src =
    LATER.map((name) => String(properties[name] ?? "")).find((each) => each !== "") ??
    String(properties.src ?? "");
  const alt = String(properties.alt ?? properties.title ?? "").trim();
  const shown = await resolver.picture(src, entry, notes);
  if (shown.kind === "media")
    return [{ type: "element", tagName: "img", properties: { src: shown.url, alt }, children: [] }];
  if (shown.kind === "words") return alt === "" ? [] : [{ type: "text", value: alt }];
  return inLink ? [{ type: "text", value: alt || "图片" }] : [link(shown.href, alt || "图片")];
}

async function player(
  element: Element,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
): Promise<ElementContent[]> {
  const source = element.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "source",
  );
  const src = String(element.properties.src ?? element.properties.dataSrc ?? source?.properties.src ?? "");
  notes.push(note(entry.source, "player", `<${element.tagName}> ${src}`));
  const led = src === "" ? null : await resolver.link(src.replace(/^\/\//, "https://"), entry, notes);
  return led?.kind === "to"
    ? [
        {
          type: "element",
          tagName: "p",
          properties: {},
          children: [link(led.href, String(element.properties.title ?? "") || led.href)],
        },
      ]
    : [];
}

/** Ghost's card of a link: its title, and what it says of the page. */
function bookmark(element: Element): ElementContent[] {
  const anchor = element.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "a",
  );
  const href = String(anchor?.properties.href ?? "");
  if (!/^https?:/.test(href)) return [element];
  const parts = (anchor?.children ?? []).flatMap((child) => (child.type === "element" ? child.children : []));
  const [title = href, ...rest] = parts.flatMap((part) => wordsIn(part) ?? []);
  return [
    {
      type: "element",
      tagName: "p",
      properties: {},
      children: [link(href, title), { type: "text", value: rest.length > 0 ? ` ${rest.join(" ")}` : "" }],
    },
  ];
}

const link = (href: string, words: string): Element => ({
  type: "element",
  tagName: "a",
  properties: { href },
  children: [{ type: "text", value: words }],
});
