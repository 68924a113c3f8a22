import type { Box } from "@/lib/records/box";
import type { FiledPage } from "@/lib/records/content";

/** All rectangles of a story on a page, in page units; one that goes on on the same page is there twice. */
export const zoneBoxes = ({ stories, picture }: Pick<FiledPage, "stories" | "picture">, url: string): Box[] =>
  (picture?.zones ?? []).flatMap(({ boxes }, index) => (stories[index] === url ? boxes : []));
