import type { Suspect } from "@/lib/records/suspect";
import { suspectKey } from "../ocr/suspect-key";

/** What an editor decided about suspects, by their keys. */
export interface Decision {
  kind: "accept" | "dismiss";
  keys: readonly string[];
  /** The right text, where the editor knows better. */
  right: string | null;
}

/** A suspect that is decided: `right` is what it shall be, its own text where it is no error. */
export type Chosen = { key: string; suspect: Suspect; right: string };

export const refuse = (message: string): { ok: false; message: string } => ({ ok: false, message });

/** The suspects that a decision is about, or why it can be none. */
export function choose(
  suspects: readonly Suspect[],
  { kind, keys, right }: Decision,
): { ok: true; list: Chosen[] } | { ok: false; message: string } {
  if (keys.length === 0) return refuse(`写上编号，例如 npm run check -- --${kind} ${exampleOf(suspects)}`);
  const list: Chosen[] = [];
  for (const key of new Set(keys.map((word) => word.toLowerCase()))) {
    const own = suspects.filter((suspect) => suspectKey(suspect) === key);
    const [suspect, ...others] = own;
    if (!suspect)
      return refuse(
        `没有编号“${key}”：现在有 ${suspects.length} 条存疑，先用 npm run check 看编号；处理过的用 npm run check -- --undo ${key} 撤回`,
      );
    if (others.length > 0)
      return refuse(`编号 ${key} 有 ${own.length} 处；请手工写进 content/ocr-fixes.yml，连同前后的字`);
    const to = kind === "dismiss" ? suspect.text : (right ?? suspect.suggestion);
    if (to === null)
      return refuse(`${key} 没有建议的文字；写成 npm run check -- --accept ${key} --right 正确的文字`);
    if (kind === "accept" && to === suspect.text)
      return refuse(`${key} 要改成的文字与原文相同；没有错就用 npm run check -- --dismiss ${key}`);
    if (to.trim() === "" || suspect.text !== suspect.text.trim())
      return refuse(`${key} 要改的或改成的文字是空白；请手工写进 content/ocr-fixes.yml，连同前后的字`);
    if (!suspect.mendable && to !== suspect.text)
      return refuse(
        `${key} 在署名、电头或图片说明里，content/ocr-fixes.yml 只改标题和正文；署名在 stories: 里用 bylines: 改，图片说明用 photos: 的 caption: 改；没有错就用 npm run check -- --dismiss ${key}`,
      );
    list.push({ key, suspect, right: to.trim() });
  }
  if (right !== null && new Set(list.map(({ suspect }) => suspect.text)).size > 1)
    return refuse("--right 一次只能用于同一种误识；请分几次采纳");
  return { ok: true, list };
}

const exampleOf = ([first]: readonly Suspect[]): string => (first ? suspectKey(first) : "k7m2qd");
