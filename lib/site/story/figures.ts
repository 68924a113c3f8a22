import type { Element, ElementContent, Root, RootContent } from "hast";

/**
 * An editor's text with each picture, video or sound that stands by itself as a figure, its title as the caption. `eager`: whether a picture
 * at the very top is the page's first and should be there at once. `isWide`: whether that of a `src` may stand out of the column.
 */
export function withFigures(
  tree: Root,
  eager: boolean,
  isWide: (src: string) => boolean = () => false,
): Root {
  const children = tree.children.flatMap((child) => figuresIn(child, isWide));
  const first = children.find((child) => child.type === "element");
  if (eager && first?.tagName === "figure") loadAtOnce(first);
  return { ...tree, children };
}

/** Elements that are figures where they stand alone. */
const SHOWN = ["img", "video", "audio"];

/** A paragraph of nothing but pictures is a figure for each. */
function figuresIn(child: RootContent, isWide: (src: string) => boolean): RootContent[] {
  if (child.type !== "element") return [child];
  const figureOf = (shown: Element) => figure(shown, isWide(String(shown.properties.src)));
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

function figure(image: Element, wide: boolean): Element {
  const { title, ...properties } = image.properties;
  const isImage = image.tagName === "img";
  // A player is named by its title, which is its caption, too.
  const picture: Element = isImage ? { ...image, properties } : image;
  const caption = element("figcaption", ["quiet"], [{ type: "text", value: String(title) }]);
  const classes = isImage ? ["photo", ...(wide ? ["wide"] : [])] : ["player"];
  return element("figure", classes, title ? [picture, caption] : [picture]);
}

const element = (tagName: string, className: string[], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: { className },
  children,
});

/** Changes the figure in place: it was made above, and stands nowhere else. */
function loadAtOnce({ children: [picture] }: Element): void {
  if (picture?.type === "element" && picture.tagName === "img") picture.properties.loading = "eager";
}
