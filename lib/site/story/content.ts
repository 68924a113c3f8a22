import type { Story } from "@/lib/records/story";
import { type GalleryPicture, galleryOf } from "../pictures/gallery";
import { type PictureView, pictureView } from "../pictures/picture";
import { type BodyView, bodyView } from "./body";
import { type CorrectionView, correctionViews } from "./corrections";
import { type PhotoNote, photoNotes } from "./photo-notes";
import { type Run, runsOf } from "./runs";

/** All that a story says beside headline and byline: the same on its page and in feeds. */
export interface ContentView {
  kicker: Run[] | null;
  deck: Run[] | null;
  /** Said under a headline that the printed page does not have. */
  suppliedNote: string | null;
  corrections: CorrectionView[];
  /** Above the text. */
  picture: PictureView | null;
  body: BodyView;
  /** Below it. */
  gallery: GalleryPicture[];
  photoNotes: PhotoNote[];
}

export function contentView(story: Story): ContentView {
  const { kicker, deck } = story.headline;
  const [first, ...others] = story.pictures;
  return {
    kicker: kicker === null ? null : runsOf(kicker, story, "kicker"),
    deck: deck === null ? null : runsOf(deck, story, "deck"),
    suppliedNote: suppliedNote(story),
    corrections: correctionViews(story.corrections),
    picture: first ? pictureView(first) : null,
    body: bodyView(story),
    gallery: galleryOf(others),
    photoNotes: photoNotes(story.photos),
  };
}

function suppliedNote({ repairs }: Story): string | null {
  const supplied = repairs.find((repair) => repair.kind === "supplied" && repair.field === "main");
  if (supplied?.kind !== "supplied") return null;
  if (supplied.by === "software") return "原版标题缺失，此处以首句代题";
  return supplied.from === null ? "原版标题缺失，此题为编辑所加" : `此题为编辑所改，原题：${supplied.from}`;
}
