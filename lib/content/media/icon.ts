import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Size } from "@/lib/pictures/variants";
import type { Content } from "@/lib/records/content";
import { type Problem, reporter } from "@/lib/records/problem";
import { statOf } from "../reading/file-stat";
import { readDrawing } from "./drawing";
import { lookAt } from "./image";

/** A PNG must be at least as large as the largest icon that is made of it. Pixels. */
const MIN_ICON_SIDE = 512;

type Icon = { kind: Content["icon"]; problems: Problem[] };
const NO_ICON: Icon = { kind: null, problems: [] };

/** The kind of the paper's own icon, checked: `content/icon.svg` before `content/icon.png`; null where there is neither. */
export async function readIcon(contentDir: string): Promise<Icon> {
  const drawing = await checkedDrawing(path.join(contentDir, "icon.svg"));
  return drawing ?? (await checkedPixels(path.join(contentDir, "icon.png"))) ?? NO_ICON;
}

async function checkedDrawing(file: string): Promise<Icon | null> {
  const text = statOf(file) && (await readFile(file, "utf8").catch(() => null));
  if (text === null) return null;
  const drawing = readDrawing(text);
  if (drawing.kind === "fault")
    return fault(
      "icon.svg",
      "unsafe-icon",
      "图标不是只含图形的 SVG",
      "只留 <svg> 和 <path> 等图形元素；文字转成图形，删去脚本、样式、链接和外部图片",
      drawing,
    );
  const size = await sizeOf(file);
  if (!size) return unreadable("icon.svg");
  return isSquare(size) ? { kind: "svg", problems: [] } : oblong("icon.svg", size);
}

async function checkedPixels(file: string): Promise<Icon | null> {
  if (!statOf(file)) return null;
  const size = await sizeOf(file);
  if (!size) return unreadable("icon.png");
  if (!isSquare(size)) return oblong("icon.png", size);
  if (size.width >= MIN_ICON_SIDE) return { kind: "png", problems: [] };
  const { width, height } = size;
  return fault(
    "icon.png",
    "small-icon",
    `图标只有 ${width}×${height} 像素，手机上会模糊`,
    `换成 ${MIN_ICON_SIDE}×${MIN_ICON_SIDE} 像素以上的，或改用 icon.svg`,
  );
}

/** null where the file can't be read as a picture. */
async function sizeOf(file: string): Promise<Size | null> {
  const looked = await lookAt(file);
  return looked.kind === "picture" ? looked.look : null;
}

const isSquare = ({ width, height }: Size) => width === height;

const unreadable = (name: string) =>
  fault(name, "unreadable-icon", "图标读不出来", "换一个能打开的图片文件；不要图标就删去它");

const oblong = (name: string, { width, height }: Size) =>
  fault(
    name,
    "oblong-icon",
    `图标不是正方形：${width}×${height}`,
    '改成正方形；SVG 的 viewBox 宽高要相等，例如 viewBox="0 0 64 64"',
  );

function fault(
  name: string,
  rule: string,
  message: string,
  cure: string,
  { line, column } = { line: 1, column: 1 },
): Icon {
  return {
    kind: null,
    problems: [reporter(`content/${name}`)({ severity: "error", rule, at: { line, column }, message, cure })],
  };
}
