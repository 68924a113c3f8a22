import { fit } from "@/lib/content/import/columns";

/** Where progress is shown: a terminal, or a log. */
export interface Output {
  isTTY?: boolean;
  /** Of a terminal; a longer line would wrap and could not be rewritten. */
  columns?: number;
  write(text: string): unknown;
}

/** Tells how far a run of several files has come: one line rewritten on a terminal, a line a file in a log. One file needs none. */
export function progressOf(output: Output, total: number) {
  const terminal = output.isTTY === true;
  let done = 0;
  return {
    /** A file is done. */
    next(file: string): void {
      done += 1;
      if (total < 2) return;
      const line = `${done}/${total} ${file}`;
      output.write(terminal ? `\r${fit(line, (output.columns ?? 80) - 1)}\u001B[K` : `${line}\n`);
    },
    /** Makes room for other output. */
    clear(): void {
      if (terminal && total > 1) output.write("\r\u001B[K");
    },
  };
}
