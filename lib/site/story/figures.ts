import type { Element, ElementContent, Root, RootContent } from "hast";

/**
 * An editor's text with each picture, video or sound that stands by itself as a figure, its title as the caption. `eager`: whether a picture
 * at the very top is the page's first and should be there at once.
 */
export function withFigures(tree: Root, eager: boolean): Root {
  const children = tree.children.flatMap(figuresIn);
  const first = children.find((child) => child.type === "element");
  if (eager && first?.tagName === "figure") loadAtOnce(first);
  return { ...tree, children };
}

/** Elements that are figures where they stand alone. */
const SHOWN = ["img", "video", "audio"];

/** A paragraph of nothing but pictures is a figure for each. */
function figuresIn(child: RootContent): RootContent[] {
  if (child.type !== "element") return [child];
  if (SHOWN.includes(child.tagName)) return [figureOf(child)];
  if (child.tagName !== "p") return [child];
  const pictures = child.children.filter(isPicture);
  const others = child.children.filter((each) => !isPicture(each) && !isGap(each));
  return pictures.length > 0 && others.length === 0 ? pictures.map(figureOf) : [child];
}

const isPicture = (node: ElementContent): node is Element =>
  node.type === "element" && SHOWN.includes(node.tagName);
const isGap = (node: ElementContent): boolean =>
  (node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br");

function figureOf(image: Element): Element {
  const { title, ...properties } = image.properties;
  const isImage = image.tagName === "img";
  // A player is named by its title, which is its caption, too.
  const picture: Element = isImage ? { ...image, properties } : image;
  const caption = element("figcaption", "quiet", [{ type: "text", value: String(title) }]);
  return element("figure", isImage ? "photo" : "player", title ? [picture, caption] : [picture]);
}

const element = (tagName: string, className: string, children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: { className: [className] },
  children,
});

/** Changes the figure in place: it was made above, and stands nowhere else. */
function loadAtOnce({ children: [picture] }: Element): void {
  if (picture?.type === "element" && picture.tagName === "img") picture.properties.loading = "eager";
}
