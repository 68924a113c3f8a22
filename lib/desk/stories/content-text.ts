import path from "node:path";
import { absoluteOf } from "@/lib/content/import/archive";
import { isInside } from "@/lib/files/inside";

/** Texts of the content that may be opened as they are; `content/stories/2024/06/jiliang.md` */
export const isContentText = (contentDir: string, file: string): boolean =>
  /^content\/(?:(?:stories|pages)\/[^\0]+\.md|[\w.-]+\.(?:yml|md))$/.test(file) &&
  !file.split("/").some((part) => part.startsWith(".")) &&
  isInside(contentDir, path.resolve(absoluteOf(contentDir, file)));
