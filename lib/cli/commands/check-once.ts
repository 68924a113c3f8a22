import { formatFurniture } from "@/lib/content/furniture-report";
import { formatNewNames, newNames } from "@/lib/content/issue/new-names";
import { loadContent } from "@/lib/content/load";
import { mediaProblems } from "@/lib/content/media/media-folder";
import { unusedMedia } from "@/lib/content/media/unused-media";
import { formatSuspects } from "@/lib/content/ocr/suspect-report";
import { formatReport, hasErrors } from "@/lib/content/report";
import { checkPublish } from "@/lib/publish/addresses";
import type { Project } from "../project";

/** What a check says of the content as it is on disk; `kept`: where readings are kept for the next check, under which name. */
export async function checkOnce(
  { root, contentDir, cacheDir, dist }: Project,
  all: boolean,
  now: Date,
  kept?: Parameters<typeof loadContent>[1],
): Promise<{ text: string; code: number }> {
  const loaded = await loadContent(contentDir, kept);
  const { content, suspects, unread } = loaded;
  const unused = content ? await unusedMedia(contentDir, content) : [];
  const whole = !hasErrors(loaded.problems);
  const publish = { whole, root, contentDir, cacheDir, unread, dist, now: now.toISOString() };
  const refused = content ? await checkPublish({ content, ...publish }) : [];
  const problems = [...loaded.problems, ...refused, ...(await mediaProblems(contentDir)), ...unused];
  const doubts = formatSuspects(suspects, all);
  const names = content ? formatNewNames(newNames(content)) : "";
  const furniture = formatFurniture(content?.pages ?? []);
  const parts = [formatReport(problems) || "没有问题。", names, doubts, furniture].filter(Boolean);
  return { text: parts.join("\n\n"), code: hasErrors(problems) ? 1 : 0 };
}
