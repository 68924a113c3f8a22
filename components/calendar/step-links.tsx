import type { Steps, StepView } from "@/lib/site/calendar/steps";
import type { Link } from "@/lib/site/link";

interface StepLinksProps {
  steps: Steps;
  label: string;
  /** The way up, between the ways back and on. */
  up?: Link | null;
  /** Under a page's title: one row of nothing but words, or labels; the nearest in the middle. `rel` is for those at its foot. */
  compact?: "word" | "label";
}

/** 上一版、下一版, 上一期、下一期: the ways back on the left, the ways on on the right. */
export function StepLinks({ steps: { back, on }, label, up = null, compact }: StepLinksProps) {
  const sides = [
    { name: "back", list: compact ? back.toReversed() : back },
    { name: "on", list: on },
  ].filter(({ list }) => list.length > 0);
  if (sides.length === 0 && !up) return null;
  return (
    <nav className={compact ? "steps compact" : "steps"} aria-label={label}>
      {sides.map(({ name, list }) => (
        <ul key={name} className={name}>
          {list.map((step) => (
            <li key={step.word}>
              {compact ? <CompactLink step={step} shown={compact} /> : <StepLink step={step} />}
            </li>
          ))}
        </ul>
      ))}
      {up && (
        <a className="up" href={up.url}>
          {up.label}
        </a>
      )}
    </nav>
  );
}

function StepLink({ step: { word, label, url, rel } }: { step: StepView }) {
  return (
    <a href={url} rel={rel ?? undefined}>
      <span className="quiet">{word}</span> <b className="num">{label}</b>
    </a>
  );
}

function CompactLink({ step, shown }: { step: StepView; shown: "word" | "label" }) {
  const { word, label, url } = step;
  return (
    <a href={url} aria-label={`${word}：${label}`}>
      {step[shown]}
    </a>
  );
}
