import type { Picture } from "@/lib/records/story";
import type { Context } from "../reading/context";
import { type FileFault, IMAGE, shortened } from "./file-faults";
import { findFile } from "./find-file";
import { lookAt } from "./image";

export type FoundPicture = Pick<Picture, "src" | "width" | "height" | "hash"> | FileFault;

/** The picture that a reference of `referrer` leads to, measured, or why it can't be shown. */
export async function findPicture(
  reference: string,
  referrer: string,
  context: Pick<Context, "contentDir" | "dependsOn">,
): Promise<FoundPicture> {
  if (reference === "")
    return {
      rule: "missing-image",
      reason: "图片没有写路径",
      cure: "把图片放进 content/media/，写成 ![图片内容](/media/…)",
    };
  const found = findFile(reference, referrer, context, IMAGE);
  if ("reason" in found) return found;
  const looked = await lookAt(found.file);
  return looked.kind === "picture"
    ? { src: found.url, ...looked.look }
    : faultOf(looked, shortened(reference));
}

type Unusable = Exclude<Awaited<ReturnType<typeof lookAt>>, { kind: "picture" }>;

const MILLION = 1_000_000;

function faultOf(looked: Unusable, reference: string): FileFault {
  switch (looked.kind) {
    case "missing":
      return {
        rule: "missing-image",
        reason: `找不到图片 ${reference}`,
        cure: "把图片放进 content/media/，写成 /media/… 的路径",
      };
    case "empty":
      return {
        rule: "empty-image",
        reason: `图片 ${reference} 是空文件（0 字节），多半没有下载完或没有拷完`,
        cure: "重新拷一份到 content/media/",
      };
    case "heavy":
      return {
        rule: "heavy-image",
        reason: `图片 ${reference} 有 ${Math.round(looked.bytes / MILLION)} MB，太大：最多 100 MB`,
        cure: "用看图软件另存为 JPEG，或缩小到长边 6000 像素以内",
      };
    case "overlarge": {
      const { width, height } = looked.size;
      return {
        rule: "overlarge-image",
        reason: `图片 ${reference} 有 ${width}×${height} 像素，太大：最多 2.68 亿像素（约 16000×16000）`,
        cure: "用看图软件缩小到长边 6000 像素以内",
      };
    }
    case "other":
      return {
        rule: "image-type",
        reason: `图片 ${reference} 是 ${looked.name}，浏览器显示不了`,
        cure: looked.cure,
      };
    case "damaged":
      return {
        rule: "damaged-image",
        reason: `图片 ${reference} 打不开：文件不完整，或不是图片`,
        cure: "换一个完好的文件：JPEG、PNG、WebP 或 AVIF",
      };
    default:
      return looked satisfies never;
  }
}
