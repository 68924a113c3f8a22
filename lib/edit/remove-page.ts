import { type Change, changeYaml } from "@/lib/content/yaml/change";
import { parse } from "@/lib/content/yaml/document";
import { LASTING } from "@/lib/records/address";
import type { Revision } from "./save";

/** A page's addresses, and those of what goes with it. `isLast`: no other page of its day is there. */
export function addressesOfPage(
  { date, page, stories }: { date: string; page: string; stories: readonly string[] },
  isLast: boolean,
): string[] {
  return [...stories, LASTING.page(date, page), ...(isLast ? [LASTING.issue(date)] : [])];
}

/** What readers of addresses are told from now on. */
export interface Told {
  /** Since when and why something is gone. */
  gone: readonly { url: string; date: string; reason: string }[];
  /** Old addresses, which go on leading to where that is said. */
  redirects: readonly { from: string; to: string }[];
}

/**
 * `redirects.yml` by which readers are told so; null where nobody is told anything. `there`: the file as it is, null where there is none; it is
 * refused where it has faults.
 */
export function goneRevision(there: string | null, { gone, redirects }: Told): Revision | "faulty" | null {
  if (gone.length + redirects.length === 0) return null;
  if (there !== null && parse(there).errors.length > 0) return "faulty";
  const after = changeYaml(there ?? "", [
    ...gone.map((value): Change => ({ kind: "append", path: ["gone"], value: { ...value } })),
    ...redirects.map((value): Change => ({ kind: "append", path: ["redirects"], value: { ...value } })),
  ]);
  return { file: "content/redirects.yml", before: there, after };
}
