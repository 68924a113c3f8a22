import { fit } from "@/lib/content/import/columns";

/** Where text is written: a terminal or a log. */
export interface Output {
  isTTY?: boolean;
  /** Width of a terminal. A longer line would wrap and could not be rewritten. */
  columns?: number;
  write(text: string): unknown;
}

/**
 * Shows how far a run over files has come: on a terminal one line that is rewritten, in a log a line for each file.
 * Shows nothing for a single file.
 */
export function progressOf(output: Output, total: number) {
  const terminal = output.isTTY === true;
  let done = 0;
  const files = new Set<string>();
  let isShown = false;
  let shownAt = "";
  const show = (line: string) => {
    isShown = true;
    output.write(terminal ? `\r${fit(line, (output.columns ?? 80) - 1)}\u001B[K` : `${line}\n`);
  };
  return {
    /** Shows that a file is done. */
    next(file: string): void {
      done += 1;
      if (total >= 2) show(`${done}/${total} ${file}`);
    },
    /** The same for one of several parts of a file: shown once. */
    at(file: string): void {
      if (files.has(file)) return;
      files.add(file);
      this.next(file);
    },
    /** Shows how far a slow file is; a log gets a line where a tenth more is done. */
    within(step: string, share: number): void {
      const tenth = `${step.split("：")[0]} ${Math.floor(share * 10)}`;
      if (!terminal && tenth === shownAt) return;
      shownAt = tenth;
      show(step);
    },
    /** Removes the line, so that other output can take its place. */
    clear(): void {
      if (terminal && (total > 1 || isShown)) output.write("\r\u001B[K");
    },
  };
}
