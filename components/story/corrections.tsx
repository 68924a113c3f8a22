import type { CorrectionView } from "@/lib/site/story/corrections";

/** 报道更正: the paper was wrong, and says so where it was. */
export function Corrections({ corrections }: { corrections: readonly CorrectionView[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">更正</h2>
      {corrections.map(({ id, date, dateLabel, text, by }) => (
        <p key={id} id={id}>
          <time dateTime={date}>{dateLabel}</time> {text}
          {by && `（${by}）`}
        </p>
      ))}
    </section>
  );
}
