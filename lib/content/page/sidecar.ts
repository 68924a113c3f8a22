import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { OrderedPage } from "@/lib/layout/ordered";
import { parseLayout } from "@/lib/layout/serialise";
import type { Size } from "@/lib/pictures/variants";
import type { PrintedPage } from "@/lib/records/page";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Context } from "../reading/context";
import { statOf } from "../reading/file-stat";
import { readText } from "../reading/files";
import { LAYOUT_ENDING } from "./companion";

/** What stands beside a printed page's text. */
export interface Sidecar {
  /** Where its lines stand. */
  layout: OrderedPage | null;
  /** Its picture, which shows the whole page. `path`: under `content/`. */
  picture: (Size & { path: string; hash: string }) | null;
  pdf: PrintedPage["pdf"];
}

/** What stands beside a page, and what of it can't be read. */
export interface ReadSidecar {
  sidecar: Sidecar;
  problems: Problem[];
}

interface Read<T> {
  value: T | null;
  problems: Problem[];
}

/** A larger file is not read: no picture of a page has so many. */
const MOST_BYTES = 100_000_000;

/** Shapes of picture and layout that differ by no more than this share are one. */
const SAME_SHAPE = 0.02;

/** Reads the files beside a page's text. What can't be read is an error: something taken down might be seen on it. */
export async function readSidecar({ contentDir, beside = [] }: Context): Promise<ReadSidecar> {
  const ending = (pattern: RegExp) => beside.find((file) => pattern.test(file));
  const layoutFile = beside.find((file) => file.endsWith(LAYOUT_ENDING));
  const pictureFile = ending(/\.webp$/i) ?? ending(/\.(?:jpe?g|png|avif)$/i);
  const pdfFile = ending(/\.pdf$/i);
  const layout = layoutFile ? await readLayout(contentDir, layoutFile) : NOTHING;
  const picture = pictureFile ? await readPicture(contentDir, pictureFile) : NOTHING;
  const other = layout.value && picture.value ? otherShape(layout.value, picture.value) : [];
  return {
    sidecar: {
      layout: layout.value,
      picture: other.length > 0 ? null : picture.value,
      pdf: pdfFile ? { path: pdfFile, bytes: (await stat(path.join(contentDir, pdfFile))).size } : null,
    },
    problems: [...layout.problems, ...picture.problems, ...other],
  };
}

const NOTHING = { value: null, problems: [] };

const failed = (
  file: string,
  rule: string,
  message: string,
  cure: string,
): { value: null; problems: Problem[] } => ({
  value: null,
  problems: [reporter(`content/${file}`)({ severity: "error", rule, at: FILE_START, message, cure })],
});

async function readLayout(contentDir: string, file: string): Promise<Read<OrderedPage>> {
  const read = await readText(path.join(contentDir, file), `content/${file}`);
  if (!read.ok) return { value: null, problems: [read.problem] };
  const layout = parseLayout(read.file.text);
  if (layout) return { value: layout, problems: [] };
  const cure = "重新导入这一版，加上 --force；没有原来的文件，就删去它，这一版不再有版面图上的各篇位置";
  return failed(file, "bad-layout", "这一版的位置文件读不出来：不完整，或是别的版本写的", cure);
}

/** The layout beside a page's file; null where there is none that can be read. `absolute`: of the page's Markdown. */
export async function layoutBeside(absolute: string): Promise<OrderedPage | null> {
  const text = await readFile(absolute.replace(/\.[^./\\]+$/, LAYOUT_ENDING), "utf8").catch(() => null);
  return text === null ? null : parseLayout(text);
}

async function readPicture(contentDir: string, file: string): Promise<Read<NonNullable<Sidecar["picture"]>>> {
  const absolute = path.join(contentDir, file);
  const [bytes = 0] = statOf(absolute) ?? [];
  const { pageFacts } = await import("@/lib/pictures/sharp/facts");
  const facts = bytes > MOST_BYTES ? null : await pageFacts(await readFile(absolute));
  const cure = "换一个完好的 WebP、JPEG、PNG 或 AVIF 文件，或重新导入这一版；不要版面图就删去它";
  if (!facts)
    return failed(file, "bad-page-picture", "版面图打不开：文件不完整、太大，或不是一张静止的图片", cure);
  return { value: { path: file, ...facts }, problems: [] };
}

/** The error for a picture that shows something else than the layout describes: zones would lie anywhere. */
function otherShape(
  layout: OrderedPage,
  { path: file, width, height }: NonNullable<Sidecar["picture"]>,
): Problem[] {
  const ratio = width / height / (layout.width / layout.height);
  if (Math.abs(ratio - 1) <= SAME_SHAPE) return [];
  return failed(
    file,
    "page-picture-shape",
    `版面图是 ${width}×${height}，同位置文件里的版面（${Math.round(layout.width)}×${Math.round(layout.height)}）长宽比例不同：各篇的位置会错开`,
    "换上没有裁过的整版图片，或重新导入这一版",
  ).problems;
}
