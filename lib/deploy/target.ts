import path from "node:path";

/** Where a site is sent, and by which tool. */
export type Target =
  /** As rclone writes it: `remote:path`, `:backend,option=…:path` or an absolute path. */
  | { kind: "rclone"; address: string }
  /** As rsync writes it: `user@host:path`, `host::module/path` or `rsync://host/module/path`. */
  | { kind: "rsync"; address: string };

/**
 * Reads a target; null where it is none. The two tools' addresses differ in what stands before the first colon: rsync
 * wants a user or two colons, rclone the name of a remote. Whatever has no colon before its first slash is a folder,
 * relative to `folder`.
 */
export function readTarget(text: string, folder: string): Target | null {
  if (text === "" || text.startsWith("-") || /[\n\0]/.test(text)) return null;
  if (/^rsync:\/\/[^/]/.test(text)) return { kind: "rsync", address: text };
  if (/^[^/:@]+@[^/:]+:/.test(text) || /^[^/:]+::[^/:]/.test(text)) return { kind: "rsync", address: text };
  if (isWindowsPath(text) || !/^:?[^/:]+:/.test(text) || text.startsWith("/"))
    return text.startsWith(":") ? asRemote(text) : { kind: "rclone", address: path.resolve(folder, text) };
  return asRemote(text);
}

const isWindowsPath = (text: string): boolean => process.platform === "win32" && /^[a-z]:[\\/]/i.test(text);

/** `name:` or `name,option=value:`, values perhaps in quotes, in which colons and slashes stand for themselves. */
const REMOTE = /^:?[^:,/]+(?:,[^:,='"]+(?:=(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^,:'"]*))?)*:/;

const asRemote = (text: string): Target | null =>
  REMOTE.test(text) ? { kind: "rclone", address: text } : null;
