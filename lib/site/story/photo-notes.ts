import type { PhotoReference } from "@/lib/records/story";
import type { PhotoNote } from "../routes/views";

/** What is said of photos that the page refers to or shows, and nobody has given a file. */
export const photoNotes = (photos: readonly PhotoReference[]): PhotoNote[] =>
  photos.map(({ ref, caption, credit }) => ({ label: ref ? `（${ref}）` : null, caption, credit }));
