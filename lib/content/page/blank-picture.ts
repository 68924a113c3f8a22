import { digest } from "@/lib/files/digest";
import { expanded } from "@/lib/layout/zones/rectangles";
import { PAGE_ENCODING } from "@/lib/pictures/page-variants";
import type { Aside } from "@/lib/records/page";
import { PAGE_UNITS, type PagePicture } from "@/lib/records/page-picture";

/** White around what was taken down that is blanked, too: a scan lies a little askew. Page units. */
const MARGIN = 8;
/** Where less of a story's text is known to stand somewhere, the rest may stand anywhere on the page. */
const LEAST_KNOWN = 0.8;

/**
 * A page's picture without the zones of stories that are set aside; `asides`: by their index among the page's. Where one was
 * taken down its region is blanked, with printed lines that may be of it, and the published files get other names. It is withheld
 * where its region is not known.
 */
export function pictureWithout(
  picture: PagePicture | null,
  asides: ReadonlyMap<number, Aside>,
): PagePicture | null {
  if (!picture) return null;
  const { zones, loose, file, height } = picture;
  const isGone = (story: number) => asides.get(story)?.kind === "withdrawn";
  const gone = zones.filter((_, story) => isGone(story));
  const lost = loose.filter(({ stories }) => stories.some(isGone));
  const page = { width: PAGE_UNITS, height };
  const blanks = [
    ...picture.blanks,
    ...[...gone.flatMap(({ boxes }) => boxes), ...lost.map(({ box }) => box)].map((box) =>
      expanded(box, MARGIN, page),
    ),
  ];
  const places = new Map(
    [...zones.keys()].filter((story) => !asides.has(story)).map((story, place) => [story, place]),
  );
  return {
    ...picture,
    file: file && { ...file, hash: hashOf(file.original, blanks) },
    zones: zones.filter((_, story) => !asides.has(story)),
    loose: loose
      .filter((line) => !lost.includes(line))
      .map(({ stories, box }) => ({ stories: stories.flatMap((story) => places.get(story) ?? []), box })),
    blanks,
    withheld: picture.withheld || gone.some(({ known, boxes }) => known < LEAST_KNOWN || boxes.length === 0),
  };
}

/** Names what is published of a picture: its bytes, what is blanked, and how it is encoded. 64 bits. */
export const hashOf = (original: string, blanks: PagePicture["blanks"]): string =>
  digest(JSON.stringify([PAGE_ENCODING, original, blanks]), "hex", 16);
