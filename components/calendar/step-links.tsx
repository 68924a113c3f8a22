import type { Steps, StepView } from "@/lib/site/calendar/steps";
import type { Link } from "@/lib/site/link";

interface StepLinksProps {
  steps: Steps;
  label: string;
  /** The list that the page is a part of, or the way to its other parts: between the ways back and on. */
  up?: Link | null;
  /** Under a page's title: one row of nothing but words, or labels; the nearest in the middle. `rel` is for those at its foot. */
  compact?: "word" | "label";
}

/** 上一版、下一版, 上一期、下一期: the ways back on the left, the ways on on the right. */
export function StepLinks({ steps: { back, on }, label, up = null, compact }: StepLinksProps) {
  if (back.length === 0 && on.length === 0 && !up) return null;
  const nearestLast = compact ? back.toReversed() : back;
  return (
    <nav
      className={`steps flex flex-wrap items-start gap-x-6 print:hidden ${compact ? "mt-2 text-small" : "mt-8 border-t border-rule py-3"}`}
      aria-label={label}
    >
      <Side name="back" steps={nearestLast} compact={compact} />
      {up && (
        <a
          className={`block py-1.5 ${compact ? "" : "max-md:order-last max-md:basis-full md:mx-auto"}`}
          href={up.url}
        >
          {up.label}
        </a>
      )}
      <Side name="on" steps={on} compact={compact} />
    </nav>
  );
}

interface SideProps {
  name: "back" | "on";
  steps: readonly StepView[];
  compact: StepLinksProps["compact"];
}

function Side({ name, steps, compact }: SideProps) {
  if (steps.length === 0) return null;
  const atEnd = name === "on" ? `ml-auto text-right ${compact ? "md:ml-0" : ""}` : "";
  return (
    <ul className={`${name} ${compact ? "flex gap-x-5" : ""} ${atEnd}`}>
      {steps.map((step) => (
        <li key={step.word}>
          {compact ? <CompactLink step={step} shown={compact} /> : <StepLink step={step} />}
        </li>
      ))}
    </ul>
  );
}

function StepLink({ step: { word, label, url, rel } }: { step: StepView }) {
  return (
    <a className="inline-block py-1.5" href={url} rel={rel ?? undefined}>
      <span className="quiet">{word}</span>{" "}
      <b className="num block font-song text-[1.0625rem] leading-normal font-bold">{label}</b>
    </a>
  );
}

function CompactLink({ step, shown }: { step: StepView; shown: "word" | "label" }) {
  const { word, label, url } = step;
  return (
    <a className="inline-block py-1.5" href={url} aria-label={`${word}：${label}`}>
      {step[shown]}
    </a>
  );
}
