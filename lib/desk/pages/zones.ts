import type { PageTable } from "@/lib/content/page/page-table";
import { zonesOf } from "@/lib/layout/zones/zones";
import type { Box } from "@/lib/records/box";
import type { Beside } from "./tables";

/** Where each story stands on the page, in the units of its layout. */
export function storyZones({ split }: PageTable, { layout, placed }: Beside): Box[][] {
  if (!layout) return [];
  const lines = placed.map(({ printed: { column, box, label }, at }) => {
    const line = at ? split.lines[at.line - 1] : undefined;
    const isCaption = line?.class === "caption" || label === "caption";
    return { owner: line?.story ?? null, column, box, isCaption };
  });
  const zones = zonesOf({ lines, pictures: layout.pictures, bodySize: layout.bodySize });
  return split.stories.map((_, order) => zones.get(order) ?? []);
}
