import type { ReactNode } from "react";

/**
 * Transcripts with a switch above them that shows each line's class and why. The switch works by CSS, so it stands
 * before what it switches, its label beside it.
 */
export function Transcripts({ children }: { children: ReactNode }) {
  return (
    <div className="evidence">
      <input className="switch" type="checkbox" id="classes" />
      <label htmlFor="classes">显示每行的类别和判断依据</label>
      {children}
    </div>
  );
}
