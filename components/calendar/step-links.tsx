import type { Step, Steps } from "@/lib/site/views";

interface StepLinksProps {
  steps: Steps;
  label: string;
  /** Under a page's title: only the words, in one row with the nearest in the middle, and no `rel`: those at its foot have it. */
  compact?: boolean;
}

/** 上一版、下一版, 上一期、下一期: the ways back on the left, the ways on on the right. */
export function StepLinks({ steps: { back, on }, label, compact = false }: StepLinksProps) {
  if (back.length === 0 && on.length === 0) return null;
  return (
    <nav className={compact ? "steps compact" : "steps"} aria-label={label}>
      {[compact ? back.toReversed() : back, on].map((side, index) => (
        <ul key={index} className={index === 0 ? "back" : "on"}>
          {side.map((step) => (
            <li key={step.word}>{compact ? <CompactLink step={step} /> : <StepLink step={step} />}</li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function StepLink({ step: { word, label, url, rel } }: { step: Step }) {
  return (
    <a href={url} rel={rel ?? undefined}>
      <span className="quiet">{word}</span> <b className="num">{label}</b>
    </a>
  );
}

function CompactLink({ step: { word, label, url } }: { step: Step }) {
  return (
    <a href={url} aria-label={`${word}：${label}`}>
      {word}
    </a>
  );
}
