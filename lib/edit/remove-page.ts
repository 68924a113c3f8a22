import { changeYaml } from "@/lib/content/yaml/change";
import { LASTING } from "@/lib/records/address";
import type { Revision } from "./save";

/** A page's addresses, and those of what goes with it. `isLast`: no other page of its day is there. */
export function addressesOfPage(
  { date, page, stories }: { date: string; page: string; stories: readonly string[] },
  isLast: boolean,
): string[] {
  return [...stories, LASTING.page(date, page), ...(isLast ? [LASTING.issue(date)] : [])];
}

/**
 * `redirects.yml` by which readers of these addresses are told since when and why they are gone; null where none was published. `there`: the file
 * as it is, null where there is none.
 */
export function goneRevision(
  there: string | null,
  urls: readonly string[],
  { date, reason }: { date: string; reason: string },
): Revision | null {
  if (urls.length === 0) return null;
  const after = changeYaml(
    there ?? "",
    urls.map((url) => ({ kind: "append", path: ["gone"], value: { url, date, reason } })),
  );
  return { file: "content/redirects.yml", before: there, after };
}
