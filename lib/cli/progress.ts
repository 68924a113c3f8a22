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
  return {
    /** Shows that a file is done. */
    next(file: string): void {
      done += 1;
      if (total < 2) return;
      const line = `${done}/${total} ${file}`;
      output.write(terminal ? `\r${fit(line, (output.columns ?? 80) - 1)}\u001B[K` : `${line}\n`);
    },
    /** Removes the line, so that other output can take its place. */
    clear(): void {
      if (terminal && total > 1) output.write("\r\u001B[K");
    },
  };
}
