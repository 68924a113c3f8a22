import type { StoryView } from "@/lib/site/pages/story";

/** From the top of a story to what it rests on: whether it was corrected, where it was printed, what was mended, and the way to report a fault. */
export function Provenance({ view: { corrections, source, repairs, report } }: { view: StoryView }) {
  return (
    <>
      {(source || repairs.length > 0) && (
        <a className="link" href="#source">
          {source ? `原版${source.page.label}` : "来源与更正"}
        </a>
      )}
      {corrections.length > 0 && (
        <a className="link corrected" href="#corrections">
          本文有更正
        </a>
      )}
      {report && (
        <a className="link report" href={report}>
          报错
        </a>
      )}
    </>
  );
}
