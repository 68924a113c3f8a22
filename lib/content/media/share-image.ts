import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Picture } from "@/lib/records/story";
import type { Context } from "../reading/context";
import { lookAt, mediaPath, mediaUrl } from "./image";

/** The picture of shared links that `site.yml` names, measured; null where it names none. `at`: where it is named. */
export async function readShareImage(
  { contentDir, site }: Context,
  at: Position,
): Promise<{ image: Picture | null; problems: Problem[] }> {
  if (!site.image) return { image: null, problems: [] };
  const src = mediaUrl(site.image, "content/site.yml");
  const looked = src ? await lookAt(mediaPath(contentDir, src)) : null;
  if (src && looked?.kind === "picture")
    return { image: { src, ...looked.look, alt: site.name }, problems: [] };
  const report = reporter("content/site.yml");
  const [rule, message, cure] =
    looked?.kind === "damaged"
      ? [
          "damaged-image",
          `图片 ${site.image} 打不开：文件不完整，或不是图片`,
          "换一个完好的文件：JPEG、PNG、WebP 或 AVIF",
        ]
      : ["missing-image", `找不到图片 ${site.image}`, "把图片放进 content/media/，image: 写成 media/…"];
  return { image: null, problems: [report({ severity: "error", rule, at, message, cure })] };
}
