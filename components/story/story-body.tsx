import type { ContentView } from "@/lib/site/story/content";
import { Photo } from "../photo";
import { Gallery } from "./gallery";
import type { Medium } from "./medium";
import { PhotoNotes } from "./photo-notes";
import { Prose } from "./prose";

interface StoryBodyProps {
  content: Pick<ContentView, "picture" | "body" | "gallery" | "photoNotes">;
  medium: Medium;
}

/** What a story says below its headline, in words and pictures. */
export function StoryBody({ content: { picture, body, gallery, photoNotes }, medium }: StoryBodyProps) {
  return (
    <>
      {picture && <Photo picture={picture} place={picture.wide ? "wide" : "story"} medium={medium} first />}
      <Prose body={body} medium={medium} />
      <Gallery pictures={gallery} medium={medium} />
      <PhotoNotes notes={photoNotes} />
    </>
  );
}
