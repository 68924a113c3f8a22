import type { Correction } from "@/lib/records/story";

/** 报道更正: the paper was wrong, and says so where it was. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">更正</h2>
      {corrections.map(({ date, text, by }) => (
        <p key={date + text}>
          <time dateTime={date}>{date}</time> {text}
          {by && `（${by}）`}
        </p>
      ))}
    </section>
  );
}
