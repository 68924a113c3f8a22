import path from "node:path";
import type { WrittenLink } from "@/lib/records/links";
import { type Problem, reporter } from "@/lib/records/problem";
import { apart, isContentFile, readable } from "./href";
import { nearAmong } from "./near";

/** The files of `content/` that have a page on the site. */
export interface ContentFiles {
  /** File → URL of its page. */
  pages: ReadonlyMap<string, string>;
  /** Those that could not be read: they have their own problems. */
  unread: ReadonlySet<string>;
}

/** Where a link to a file of content leads: to its page, or to none that is known. */
type Led =
  | { kind: "page"; file: string; url: string; rest: string }
  | { kind: "unread" }
  | { kind: "unknown" };

/** Where a link leads that names a file; null for one that names an address. */
export function ledFrom(link: WrittenLink, file: string, files: ContentFiles): Led | null {
  if (!isContentFile(link.href) || link.href.startsWith("#")) return null;
  const { path: written, rest } = apart(link.href);
  for (const candidate of candidates(readable(written), file)) {
    const url = files.pages.get(candidate);
    if (url !== undefined) return { kind: "page", file: candidate, url, rest };
    if (files.unread.has(candidate)) return { kind: "unread" };
  }
  return { kind: "unknown" };
}

/** A path counts from the file's own folder, or from `content/`, as programs write it. */
function candidates(written: string, file: string): string[] {
  const fromRoot = written.replace(/^\/+/, "").replace(/^content\//, "");
  const beside = path.posix.join(path.posix.dirname(file), written);
  const below = path.posix.join("content", fromRoot);
  return (written.startsWith("/") ? [below] : [beside, below]).map((each) => each.normalize("NFC"));
}

/** The error for a link to a file that is not there. */
export function unknownFile({ written, at }: WrittenLink, file: string, files: ContentFiles): Problem {
  const from = path.posix.dirname(file);
  const near = nearAmong(files.pages.keys())(apart(written).path).map((each) => relative(from, each));
  return reporter(file)({
    severity: "error",
    rule: "link-to-unknown-file",
    at,
    message: `链接的稿件文件 ${written} 不存在`,
    cure:
      near.length > 0 ? `是否指 ${near.join("、")}` : "路径从这个文件所在的文件夹算起；也可以写稿件的网址",
  });
}

function relative(from: string, file: string): string {
  const way = path.posix.relative(from, file);
  return way.startsWith(".") ? way : `./${way}`;
}
