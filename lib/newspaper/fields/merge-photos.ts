import type { PhotoReference } from "@/lib/records/story";

/** References in the text and captions beside it speak of the same photos: by their label, or where only one is left. */
export function mergePhotos(refs: readonly string[], captions: readonly PhotoReference[]): PhotoReference[] {
  const free = withCredits(captions);
  const photos = [...new Set(refs)].map((ref): PhotoReference => {
    const at = free.findIndex((caption) => caption.ref === ref);
    const [found] = at === -1 ? [] : free.splice(at, 1);
    return found ?? { ref, caption: null, credit: null };
  });
  const [only] = photos;
  const [caption] = free;
  if (only && caption && photos.length === 1 && free.length === 1 && !only.caption && !caption.ref) {
    return [{ ...caption, ref: only.ref }];
  }
  return [...photos, ...free];
}

/** A name by itself is the credit of the captions above that have none. */
function withCredits(captions: readonly PhotoReference[]): PhotoReference[] {
  const photos: PhotoReference[] = [];
  for (const caption of captions) {
    const without =
      caption.caption === null && caption.ref === null ? photos.filter(({ credit }) => !credit) : [];
    for (const photo of without) photo.credit = caption.credit;
    if (without.length === 0) photos.push({ ...caption });
  }
  return photos;
}
