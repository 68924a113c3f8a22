import type { PhotoReference } from "@/lib/records/story";

/** A photo of the printed page that the site does not have. */
export interface PhotoNote {
  /** As the text refers to it: （右图）. */
  label: string | null;
  caption: string | null;
  credit: string | null;
}

/** What a story says of photos that its page refers to or shows, and of which the site has no file. */
export const photoNotes = (photos: readonly PhotoReference[]): PhotoNote[] =>
  photos.map(({ ref, caption, credit }) => ({ label: ref ? `（${ref}）` : null, caption, credit }));
