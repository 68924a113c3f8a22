import type { Element, Root } from "hast";
import { type Position, type Problem, type Report, reporter } from "@/lib/records/problem";
import type { Picture } from "@/lib/records/story";
import { visitImages } from "../markdown/tree";
import type { Context } from "../reading/context";
import type { PhotoDraft } from "../schema/fields/photos";
import type { Path, YamlData } from "../yaml/parse";
import { type FileFault, shortened } from "./file-faults";
import { findPicture } from "./find-picture";

/** Finds the files of the text's pictures and writes their addresses into the tree. */
export async function checkImages(
  tree: Root,
  file: string,
  firstLine: number,
  context: Context,
): Promise<{ pictures: Picture[]; problems: Problem[] }> {
  const images: Element[] = [];
  visitImages(tree, (image) => images.push(image));
  const checked = [];
  for (const image of images) checked.push(await checkImage(image, file, firstLine, context));
  return {
    pictures: checked.flatMap(({ picture }) => picture ?? []),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

async function checkImage(
  { position, properties }: Element,
  file: string,
  firstLine: number,
  context: Context,
): Promise<CheckedPicture> {
  const report = reporter(file);
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const at = { line: line + firstLine - 1, column };
  const [src, alt] = [String(properties.src ?? ""), String(properties.alt ?? "")];
  const found = await findPicture(src, file, context);
  const problems: Problem[] = [];
  if ("reason" in found) problems.push(unusable(found, report, at));
  else {
    const { src: url, width, height } = found;
    Object.assign(properties, { src: url, width, height, loading: "lazy" });
  }
  if (alt === "")
    problems.push(withoutAlt(src, `在方括号里写图片内容：![图片内容](${shortened(src)})`, report, at));
  return { picture: "reason" in found ? null : { ...found, alt }, problems };
}

/** A picture; null for one that can't be published. */
interface CheckedPicture {
  picture: Picture | null;
  problems: Problem[];
}

const unusable = ({ rule, reason, cure }: FileFault, report: Report, at: Position): Problem =>
  report({ severity: "error", rule, at, message: reason, cure });

const withoutAlt = (reference: string, cure: string, report: Report, at: Position): Problem =>
  report({
    severity: "warning",
    rule: "missing-alt",
    at,
    message: `图片 ${shortened(reference)} 没有替代文字`,
    cure,
  });

/** The pictures listed under `photos:`; null for one that can't be published. `path`: where the file has the list. */
export async function checkPhotos(
  photos: readonly PhotoDraft[],
  data: YamlData,
  path: Path,
  file: string,
  context: Context,
): Promise<{ pictures: (Picture | null)[]; problems: Problem[] }> {
  const checked = [];
  // One after the other, because each is read into memory whole.
  for (const [index, photo] of photos.entries())
    checked.push(await checkPhoto(photo, data.locate([...path, index, "file"]), file, context));
  return {
    pictures: checked.map(({ picture }) => picture),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

async function checkPhoto(
  { file: reference, alt = "", caption, credit }: PhotoDraft,
  at: Position,
  file: string,
  context: Context,
): Promise<CheckedPicture> {
  const report = reporter(file);
  const found = await findPicture(reference, file, context);
  const problems: Problem[] = [];
  if ("reason" in found) problems.push(unusable(found, report, at));
  if (alt === "") problems.push(withoutAlt(reference, "加一行 alt: 图片内容", report, at));
  return { picture: "reason" in found ? null : { ...found, alt, caption, credit }, problems };
}
