import type { ReactNode } from "react";

/**
 * Transcripts with a switch above them that shows each line's class and rule. The switch works by CSS, so it stands
 * before what it switches, its label beside it.
 */
export function Evidence({ children }: { children: ReactNode }) {
  return (
    <div className="evidence">
      <input className="switch" type="checkbox" id="classes" autoComplete="off" />
      <label htmlFor="classes">逐行显示类别与判定规则</label>
      {children}
    </div>
  );
}
