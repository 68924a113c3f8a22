import path from "node:path";
import { listFollowing } from "@/lib/files/follow-links";
import type { Content } from "@/lib/records/content";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { unreadProblems } from "../reading/unread";
import { isPublishedType } from "./media-folder";

/** How many names one line has room for. */
const NAMED = 20;

/** One warning for all files of `content/media/` that no story, draft or page of the site shows or leads to, and one for each link that is not followed. */
export async function unusedMedia(contentDir: string, content: Content): Promise<Problem[]> {
  const { stories, unpublishedMedia, siteMedia } = content;
  const used = new Set([...stories.flatMap(({ media }) => media), ...unpublishedMedia, ...siteMedia]);
  const { files, unfollowed } = await listFollowing(path.join(contentDir, "media"), contentDir);
  // Of what is never published there is a word already.
  const unused = files.filter(
    (file) => !/(?:^|\/)\./.test(file) && isPublishedType(file) && !used.has(encodeURI(`/media/${file}`)),
  );
  const links = unreadProblems(
    unfollowed.map(({ file, why }) => ({ file, why: { kind: why } })),
    "content/media",
  );
  if (unused.length === 0) return links;
  const named = unused.slice(0, NAMED).join("、");
  return [
    ...links,
    reporter("content/media")({
      severity: "warning",
      rule: "unused-media",
      at: FILE_START,
      message: `${unused.length} 个文件没有稿件用到，也会发布：${named}${unused.length > NAMED ? " ……" : ""}`,
      cure: "不要公开的移出 content/media/；留着备用的可以不理",
    }),
  ];
}
