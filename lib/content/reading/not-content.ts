/** Why a file below `content/pages/` or `content/stories/` is no content; what is `tool` needs no word. */
export type NotContent =
  | { kind: "tool" }
  /** In a folder of what is not for readers: `folder` is its path. */
  | { kind: "unpublished"; folder: string }
  | { kind: "copy" };

/** Folders of programs: versions, rubbish, thumbnails. Names that begin with a full stop are theirs, too. */
const TOOLS = new Set([
  "_drafts",
  "_trash",
  "__macosx",
  "@eadir",
  "#recycle",
  "#snapshot",
  "$recycle.bin",
  "system volume information",
  "lost+found",
  "node_modules",
]);

/** Folders by whose name an editor means that their files are not for readers. */
const UNPUBLISHED = new Set(
  "draft drafts trash deleted private unpublished 草稿 草稿箱 草稿夹 未发布 不发布 暂不发布 待发布 待审 待审核 未审 未审核 审核中 未定稿 模板 templates 回收站 废稿 已删除 私密".split(
    " ",
  ),
);

/** Names that programs give to copies, to what two machines changed at once, and to what they keep while they write. */
const COPIES: readonly RegExp[] = [
  /\s*[(（]\d+[)）]$/,
  /(?:[\s_-]|的|^)?副本(?:\s*(?:\d+|[(（]\d+[)）]))?$/,
  /[\s_]copy(?:[\s_-]*(?:\d+|\(\d+\)))?$/i,
  /^copy (?:\(\d+\) )?of /i,
  /\.sync-conflict-/i,
  /[([（【][^)\]）】]*(?:conflict|冲突)[^)\]）】]*[)\]）】]/i,
  // Not 俄乌冲突 as a slug says it: e-wu-conflict.
  /[-_.\s](?:sf)?conflict[-_.\s(]*\d{6,}/i,
  /[_.\s](?:sf)?conflict$/i,
  /~(?:\d{8}-\d{6}|\d+)?$/,
  /^[~#]|^~\$|#$/,
  /[._](?:bak|backup|orig|old|tmp|temp|swp|rej)\d*$/i,
  /[._](?:BASE|LOCAL|REMOTE|BACKUP)[._]\d+$/,
];

/** Names that nobody gives to copies: nearly all of an archive, which is soon looked through by them. */
const PLAIN = /^(?:\d+\/)*(?!.*conflict)[a-z\d]+(?:-[a-z\d]+)*\.md$/;

/** What keeps a file from being content, by its path from the folder; null for content. */
export function notContent(file: string): NotContent | null {
  if (PLAIN.test(file)) return null;
  const parts = file.split("/");
  const folders = parts.slice(0, -1);
  if (parts.some((part) => part.startsWith("."))) return { kind: "tool" };
  if (folders.some((folder) => TOOLS.has(folder.toLowerCase()))) return { kind: "tool" };
  const index = folders.findIndex((folder) => UNPUBLISHED.has(folder.trim().toLowerCase().replace(/^_/, "")));
  if (index >= 0) return { kind: "unpublished", folder: folders.slice(0, index + 1).join("/") };
  const name = (parts.at(-1) ?? "").normalize("NFC").replace(/\.[a-z]{2,8}$/i, "");
  return COPIES.some((copy) => copy.test(name)) ? { kind: "copy" } : null;
}
