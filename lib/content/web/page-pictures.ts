import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Element, ElementContent } from "hast";
import { isInside } from "@/lib/files/inside";
import type { DocumentPicture } from "../manuscript/manuscript";
import { byTag, findAll } from "./find";

const ADDRESSES = ["dataSrc", "dataOriginal", "dataActualsrc", "dataLazySrc", "dataBackSrc"];

/** Gives a page's pictures names, and says where each is: in the folder that a browser saves beside the page, or nowhere. `page`: its path. */
export function namePictures(blocks: readonly ElementContent[], page: string): Map<string, DocumentPicture> {
  const pictures = new Map<string, DocumentPicture>();
  const root: Element = { type: "element", tagName: "div", properties: {}, children: [...blocks] };
  for (const image of findAll(root, byTag("img"))) {
    const name = `picture-${pictures.size}`;
    pictures.set(name, pictureOf(image, page));
    const { alt } = image.properties;
    image.properties = {
      src: name,
      ...(typeof alt === "string" && !/^(?:图片|图像|image)$/i.test(alt) ? { alt } : {}),
    };
  }
  return pictures;
}

const DATA = /^data:image\/[\w.+-]+;base64,([\s\S]+)$/i;

function pictureOf({ properties }: Element, page: string): DocumentPicture {
  const src = String(properties.src ?? "").trim();
  // A picture that was to come later has a blank one in its place.
  const later = ADDRESSES.map((name) => String(properties[name] ?? "")).find((address) => address !== "");
  const data = later === undefined ? DATA.exec(src)?.[1] : undefined;
  if (data !== undefined)
    return { kind: "bytes", read: async () => Buffer.from(decodeURIComponent(data), "base64") };
  const local = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? null : fileOf(src, page);
  if (local) return { kind: "bytes", read: () => readFile(local) };
  return {
    kind: "absent",
    rule: "picture-not-saved",
    message: "图没有和网页一起存下来，没有收进来",
    cure: "在浏览器里打开原网页，翻到底（图都显示出来），另存为“网页，全部”，再导入；或把图放进 content/media/",
  };
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
