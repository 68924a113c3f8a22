import type { ReactNode } from "react";

export interface EnlargeableProps {
  /** The picture's largest file. */
  whole: string;
  children: ReactNode;
}

/** A picture that leads to its largest file. Its words name the link, and the title where it has none. */
export function Enlargeable({ whole, children }: EnlargeableProps) {
  return (
    <a className="enlarge" href={whole} title="看大图">
      {children}
    </a>
  );
}
