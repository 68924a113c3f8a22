import type { ReactNode } from "react";

/**
 * Transcripts with a switch above them that shows each line's class and why. The switch works by CSS, so it stands
 * before what it switches, its label beside it.
 */
export function Transcripts({ children }: { children: ReactNode }) {
  return (
    <div>
      <input
        className="switch sticky top-3.25 z-3 mt-3.25 -mb-7.75 block size-4.5 accent-accent print:hidden"
        type="checkbox"
        id="classes"
      />
      <label
        className="sticky top-0 z-2 block border-b border-rule bg-paper py-2.5 pl-7 text-small print:hidden"
        htmlFor="classes"
      >
        显示每行的类别和判断依据
      </label>
      {children}
    </div>
  );
}
