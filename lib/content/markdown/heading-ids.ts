import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { visitElements } from "@/lib/elements";
import { isTemplateId } from "@/lib/records/anchors";
import { type Finding, startOf } from "./finding";
import { walk } from "./walk";

/** `## 标题 {#biaoti}`: the id that an editor gives, as other programs write it. */
const OWN_ID = /[ \t]*\{#([^\s{}#]+)\}[ \t]*$/u;

/** Takes ids that editors give to headings out of their text. */
export function takeHeadingIds(tree: MarkdownRoot): void {
  walk(tree, (heading) => {
    if (heading.type !== "heading") return;
    const last = heading.children.at(-1);
    const id = last?.type === "text" ? OWN_ID.exec(last.value)?.[1] : undefined;
    if (last?.type !== "text" || !id) return;
    const text = last.value.replace(OWN_ID, "");
    const end = last.position?.end;
    if (end?.offset !== undefined) {
      const taken = last.value.length - text.length;
      Object.assign(end, { column: end.column - taken, offset: end.offset - taken });
    }
    last.value = text;
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

/** The id of a heading of these words, if no other has it. */
export const slugOfHeading = (words: string): string => new GithubSlugger().slug(words);

/**
 * Gives headings ids, Chinese ones as they read, and leads links within the text to them: `[见下](#怎样核对)`. No id is there
 * twice, and none is one of the page's own: those that an editor gave all the same are changed, and said.
 */
export function addHeadingIds(tree: Root): Finding[] {
  const slugger = new GithubSlugger();
  const taken = new Set<string>();
  /** What a link may call a place → its id; of two the first counts. */
  const places = new Map<string, string>();
  const give = (element: Element, wanted: string) => {
    const free = isTemplateId(wanted) ? `${APART}${wanted}` : wanted;
    const id = taken.has(free) ? nextFree(slugger, free, taken) : free;
    element.properties.id = id;
    taken.add(id);
    if (!places.has(wanted)) places.set(wanted, id);
    return id;
  };
  const findings: Finding[] = [];
  const headings: Element[] = [];
  visitElements(tree, (element) => {
    const { id } = element.properties;
    if (typeof id === "string" && id !== "") {
      const given = give(element, id);
      if (given !== id) findings.push(changedId(id, given, startOf(element)));
    } else if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  for (const heading of headings) {
    const slug = slugOfHeading(textOf(heading).trim());
    if (slug !== "") give(heading, slug);
  }
  leadToPlaces(tree, taken, places);
  return findings;
}

/** Before an id that the templates use. */
const APART = "s-";

function nextFree(slugger: GithubSlugger, id: string, taken: ReadonlySet<string>): string {
  let next = slugger.slug(id, true);
  while (taken.has(next)) next = slugger.slug(id, true);
  return next;
}

/** Links within the text lead to ids, also where they name a heading by its words. */
function leadToPlaces(tree: Root, ids: ReadonlySet<string>, places: ReadonlyMap<string, string>): void {
  visitElements(tree, ({ tagName, properties }) => {
    if (tagName !== "a" || typeof properties.href !== "string" || !properties.href.startsWith("#")) return;
    const wanted = decoded(properties.href.slice(1));
    if (ids.has(wanted)) return;
    const id = places.get(wanted) ?? places.get(slugOfHeading(wanted));
    if (id !== undefined) properties.href = `#${encodeURIComponent(id)}`;
  });
}

const changedId = (id: string, given: string, at: Finding["at"]): Finding => ({
  severity: "warning",
  rule: "id-taken",
  at,
  message: `#${id} 网页上已经有了，这里改成 #${given}`,
  cure: `换一个别处没有的名字，例如 {#${given}}`,
});

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
