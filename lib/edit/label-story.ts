import type { PageTable } from "@/lib/content/page/page-table";
import type { LineKind } from "@/lib/newspaper/source/line-label";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Site } from "@/lib/records/site";
import type { Refused } from "./edit-story";
import { type EditedPage, entriesByLine, labelLine } from "./label-line";
import { type ReadAgain, storyAt, withEntry, withoutEntryOf } from "./settle-story";

/**
 * Says of a printed line what it is; a story that begins with it has its entry in `stories:`, so that its address stays, and loses it
 * with the label.
 */
export function labelStory(
  text: string,
  table: PageTable,
  line: number,
  is: LineKind | null,
  own: { site: Site; fixes: readonly OcrFix[]; again: ReadAgain },
): EditedPage | Refused {
  const edited = labelLine(text, table, line, is);
  const after = edited.kind === "edited" ? own.again(edited.text) : null;
  if (edited.kind === "refused" || !after) return edited;
  const count = table.split.stories.length;
  if (after.split.stories.length > count)
    return { ...edited, text: withEntry(edited.text, line, own) ?? edited.text };
  const label = entriesByLine(table).get(line);
  const begun = label !== undefined && table.draft.lines[label]?.is === "headline";
  const order = storyAt(table, line);
  const entry = order === null ? undefined : table.anchors.of.get(order);
  if (!begun || order === null || !entry || table.split.stories[order]?.lines[0]?.[0] !== line) return edited;
  return { ...edited, text: withoutEntryOf(edited.text, entry.index, count, own.again) };
}
