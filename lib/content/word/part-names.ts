import { type Element, parseXml, rootOf } from "../media/xml";
import type { OfficePackage } from "./package";
import { elementsOf } from "./xml";

/** What an Office file is, and where in it the text is. */
export type OfficeKind =
  | { kind: "word"; main: string }
  /** Something else that Office writes: its name. */
  | { kind: "other"; name: string }
  | { kind: "damaged" };

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, "表格（.xlsx）"],
  [/presentationml|ms-powerpoint/, "演示文稿（.pptx）"],
  [/visio/, "Visio 图（.vsdx）"],
];

/** By what a package declares of its parts, whatever the file is called. */
export async function officeKind(parts: OfficePackage): Promise<OfficeKind> {
  if (parts.has("mimetype")) return { kind: "other", name: "OpenDocument 文档（.odt、.ods）" };
  if (parts.has("content.opf") || parts.has("META-INF/container.xml"))
    return { kind: "other", name: "电子书（.epub）" };
  const types = await xmlPart(parts, "[Content_Types].xml");
  if (!types)
    return parts.has("word/document.xml") ? { kind: "word", main: "word/document.xml" } : { kind: "damaged" };
  for (const { attributes } of elementsOf(types)) {
    const [type, name] = [attributes.ContentType ?? "", (attributes.PartName ?? "").replace(/^\//, "")];
    if (
      /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i.test(type)
    )
      return parts.has(name) ? { kind: "word", main: name } : { kind: "damaged" };
    const other = /\.main\+xml/i.test(type) ? OTHERS.find(([pattern]) => pattern.test(type)) : undefined;
    if (other) return { kind: "other", name: other[1] };
  }
  return { kind: "damaged" };
}

/** The root of a part; null where there is no such part, or it is no XML. */
export async function xmlPart(parts: OfficePackage, name: string): Promise<Element | null> {
  if (!parts.has(name)) return null;
  const tree = parseXml(new TextDecoder().decode(await parts.read(name)));
  return tree && rootOf(tree);
}

/** The parts that a part leads to, by the last word of their relation: styles, footnotes, header. */
export async function relatedParts(
  parts: OfficePackage,
  main: string,
): Promise<{ relation: string; name: string }[]> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const root = await xmlPart(parts, `${folder}_rels/${main.slice(folder.length)}.rels`);
  return (root ? elementsOf(root) : []).flatMap(({ attributes }) => {
    if (attributes.TargetMode === "External") return [];
    const target = attributes.Target ?? "";
    const name = target.startsWith("/") ? target.slice(1) : joined(folder, target);
    return [{ relation: (attributes.Type ?? "").split("/").at(-1) ?? "", name }];
  });
}

function joined(folder: string, target: string): string {
  const way: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") way.pop();
    else if (step !== ".") way.push(step);
  }
  return way.join("/");
}
