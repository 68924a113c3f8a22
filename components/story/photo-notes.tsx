import type { PhotoNote } from "@/lib/site/story/photo-notes";

/** Photos of the printed page that the site does not have, in the text's own words, with what the page printed below them. */
export function PhotoNotes({ notes }: { notes: readonly PhotoNote[] }) {
  return notes.map(({ label, caption, credit }, index) => (
    <p className="quiet photo-note" key={index}>
      {label}
      {caption || credit ? (
        <>
          {caption} {credit && <small>{credit}</small>}
          <span className="line">（原版配图未收录）</span>
        </>
      ) : (
        `${label ? "：" : ""}原版配图未收录`
      )}
    </p>
  ));
}
