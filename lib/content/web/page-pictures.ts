import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Element, ElementContent } from "hast";
import { isInside } from "@/lib/files/inside";
import type { DocumentPicture } from "../manuscript/manuscript";
import { byTag, findAll } from "./find";
import type { SavedPage } from "./mhtml";

const ADDRESSES = ["dataSrc", "dataOriginal", "dataActualsrc", "dataLazySrc", "dataBackSrc"];

/** Where the pictures of a page are looked for. */
export interface PicturePlaces {
  /** The page's path: browsers save a folder beside it. */
  path: string;
  /** Where the page was, and the files that were saved in it, where it is a single file. */
  saved: Pick<SavedPage, "location" | "files"> | null;
}

/** Gives a page's pictures names, and says where each is: saved beside the page, or in it, or nowhere. */
export function namePictures(
  blocks: readonly ElementContent[],
  places: PicturePlaces,
): Map<string, DocumentPicture> {
  const pictures = new Map<string, DocumentPicture>();
  const root: Element = { type: "element", tagName: "div", properties: {}, children: [...blocks] };
  for (const image of findAll(root, byTag("img"))) {
    const name = `picture-${pictures.size}`;
    pictures.set(name, pictureOf(image, places));
    const { alt } = image.properties;
    image.properties = {
      src: name,
      ...(typeof alt === "string" && !/^(?:图片|图像|image)$/i.test(alt) ? { alt } : {}),
    };
  }
  return pictures;
}

const DATA = /^data:image\/[\w.+-]+;base64,([\s\S]+)$/i;

function pictureOf({ properties }: Element, { path: page, saved }: PicturePlaces): DocumentPicture {
  const src = String(properties.src ?? "").trim();
  // A picture that was to come later has a blank one in its place.
  const later = ADDRESSES.map((name) => String(properties[name] ?? "")).find((address) => address !== "");
  const data = later === undefined ? DATA.exec(src)?.[1] : undefined;
  if (data !== undefined)
    return { kind: "bytes", read: async () => Buffer.from(decodeURIComponent(data), "base64") };
  const inside = saved && savedIn(saved, later === undefined ? [src] : [later, src]);
  if (inside) return { kind: "bytes", read: async () => inside };
  const local = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? null : fileOf(src, page);
  if (local) return { kind: "bytes", read: () => readFile(local) };
  return {
    kind: "absent",
    rule: "picture-not-saved",
    message: "图没有和网页一起存下来，没有收进来",
    cure: "在浏览器里打开原网页，翻到底（图都显示出来），另存为“网页，全部”，再导入；或把图放进 content/media/",
  };
}

/**
 * A picture that was saved with its page. What a page names for later, and what it then shows, may differ behind the `?`: WeChat asks for
 * another encoding.
 */
function savedIn(
  { location, files }: NonNullable<PicturePlaces["saved"]>,
  names: readonly string[],
): Uint8Array | null {
  const absolute = names.filter((name) => name !== "").map((name) => absoluteOf(name, location));
  const exactly = absolute.find((address) => files.addresses.includes(address));
  if (exactly !== undefined) return files.get(exactly);
  const [first] = absolute;
  const alike = first && files.addresses.find((address) => withoutQuery(address) === withoutQuery(first));
  return alike ? files.get(alike) : null;
}

const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, "");

function absoluteOf(name: string, location: string | null): string {
  try {
    return /^cid:/i.test(name) ? name : new URL(name, location ?? undefined).href;
  } catch {
    return name;
  }
}

/** A file beside the page, or in a folder there; null for what leads out of it. */
function fileOf(src: string, page: string): string | null {
  const folder = path.dirname(page);
  const file = path.resolve(folder, decoded(src.split(/[?#]/)[0] ?? ""));
  return src !== "" && isInside(folder, file) ? file : null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
