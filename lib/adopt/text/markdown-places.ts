import type { Definition, Nodes, Parents } from "mdast";
import { leadsToAddress } from "@/lib/content/markdown/account-findings";
import { readAsMeant } from "@/lib/content/markdown/as-meant";
import { markdownTree } from "@/lib/content/markdown/parse";
import { spanOf, walk } from "@/lib/content/markdown/walk";
import type { Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import { type Note, note } from "../report/note";
import { translatedHtml } from "./html-tags";
import { withFences } from "./indented-code";
import { isNoTag } from "./known-tags";
import { hasNoPlaces } from "./plain";
import { type Splice, spliced } from "./splices";

/** A Markdown text whose links and pictures lead to where they are now; nothing else of it is touched. */
export async function translatedPlaces(
  given: string,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
): Promise<string> {
  if (hasNoPlaces(given)) return given;
  const { text, tree: asWritten } = withFences(given);
  const { tree } = readAsMeant(text, (each) => (each === text ? asWritten : markdownTree(each)));
  const found: { node: Nodes; ancestors: readonly Parents[] }[] = [];
  const definitions = new Map<string, Definition>();
  walk(tree, (node, ancestors) => {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (/^(?:image|imageReference|link|linkReference|html|definition)$/.test(node.type))
      found.push({ node, ancestors });
    return undefined;
  });
  const kept = new Set<string>();
  const place = { text, entry, resolver, notes, definitions, kept };
  const splices: Splice[] = [];
  for (const { node, ancestors } of found)
    splices.push(
      ...(await splicesFor(
        node,
        ancestors.some(({ type }) => type === "link" || type === "linkReference"),
        place,
      )),
    );
  // Definitions that no link needs any more would only be warned of.
  for (const { node } of found)
    if (node.type === "definition" && !kept.has(node.identifier) && leadsToAddress(node))
      splices.push({ ...spanOf(node), text: "" });
  return spliced(text, splices);
}

interface Place {
  text: string;
  entry: Entry;
  resolver: Resolver;
  notes: Note[];
  definitions: ReadonlyMap<string, Definition>;
  /** Definitions that links still need. */
  kept: Set<string>;
}

async function splicesFor(node: Nodes, inLink: boolean, place: Place): Promise<Splice[]> {
  const { text, entry, resolver, notes, definitions } = place;
  const { start, end } = spanOf(node);
  const whole = (instead: string): Splice[] => [{ start, end, text: instead }];
  switch (node.type) {
    case "image":
      return whole(await picture(node.url, node.alt ?? "", node.title ?? "", inLink, place));
    case "imageReference": {
      const definition = definitions.get(node.identifier);
      return definition
        ? whole(await picture(definition.url, node.alt ?? "", definition.title ?? "", inLink, place))
        : [];
    }
    case "html": {
      if (isNoTag(node.value)) return [{ start, end: start, text: "\\" }];
      const made = await translatedHtml(node.value, entry, resolver, notes, inLink);
      return made === node.value ? [] : whole(indented(made, node.value, text.slice(start, end)));
    }
    case "link":
    case "linkReference": {
      const url = node.type === "link" ? node.url : definitions.get(node.identifier)?.url;
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (url === undefined || (node.type === "link" && text[start] !== "[")) return [];
      if (!first || !last || !isSeen(node)) {
        notes.push(note(entry.source, "dead-link", text.slice(start, end)));
        return whole("");
      }
      const inside = { start: spanOf(first).start, end: spanOf(last).end };
      const led = await resolver.link(url, entry, notes);
      if (led.kind === "to" && led.href === url) {
        if (node.type === "linkReference") place.kept.add(node.identifier);
        return [];
      }
      return [
        { start, end: inside.start, text: led.kind === "to" ? "[" : "" },
        {
          start: inside.end,
          end,
          text:
            led.kind === "to"
              ? `](${destination(led.href)}${titled(node.type === "link" ? node.title : null)})`
              : "",
        },
      ];
    }
    default:
      return [];
  }
}

async function picture(
  src: string,
  alt: string,
  title: string,
  inLink: boolean,
  { entry, resolver, notes }: Place,
): Promise<string> {
  const shown = await resolver.picture(src, entry, notes);
  const words = escapedWords(alt || title);
  if (shown.kind === "media") return `![${escapedWords(alt)}](${destination(shown.url)}${titled(title)})`;
  if (shown.kind === "words" || inLink) return words || (inLink ? "图片" : "");
  return `[${words || "图片"}](${destination(shown.href)})`;
}

const escapedWords = (words: string): string => words.replace(/([[\]\\*_`<])/g, "\\$1").replace(/\s+/g, " ");

const destination = (address: string): string =>
  /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address;

const titled = (title: string | null | undefined): string =>
  title ? ` "${title.replace(/(["\\])/g, "\\$1").replace(/\s+/g, " ")}"` : "";

/** Whether readers have something to click. */
function isSeen(node: Nodes): boolean {
  if (node.type === "text" || node.type === "inlineCode") return node.value.trim() !== "";
  if (node.type === "image" || node.type === "imageReference" || node.type === "html") return true;
  return "children" in node && node.children.some(isSeen);
}

/** Blocks of HTML in lists are indented, which their value is not: they are written over only where they stand alone in their lines. */
const indented = (made: string, value: string, written: string): string =>
  written === value ? made : made.split("\n").join(`\n${/\n([ \t>]*)/.exec(written)?.[1] ?? ""}`);
