import type { Problem } from "@/lib/records/problem";
import type { Picture } from "@/lib/records/story";
import { type Context, reporter } from "./context";
import { imageSize, mediaPath, mediaUrl } from "./image";
import type { Position } from "./yaml";

/** The picture of shared links that `site.yml` names, measured; null where it names none. `at`: where it is named. */
export async function readShareImage(
  { contentDir, site }: Context,
  at: Position,
): Promise<{ image: Picture | null; problems: Problem[] }> {
  if (!site.image) return { image: null, problems: [] };
  const src = mediaUrl(site.image, "content/site.yml");
  const size = src ? await imageSize(mediaPath(contentDir, src)) : null;
  if (src && size) return { image: { src, ...size, alt: site.name }, problems: [] };
  const report = reporter("content/site.yml");
  const cure = "把图片放进 content/media/，image: 写成 media/…";
  return {
    image: null,
    problems: [report("error", "missing-image", at.line, at.column, `找不到图片 ${site.image}`, cure)],
  };
}
