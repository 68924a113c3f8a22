import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  heading: string;
  children: ReactNode;
}

/** A part of a standing page that its contents list leads to. */
export function StandingSection({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** 目录: the parts of the page. */
export function Contents({ parts }: { parts: readonly { id: string; heading: string }[] }) {
  return (
    <nav className="parts quiet" aria-label="本页目录">
      <ul>
        {parts.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
