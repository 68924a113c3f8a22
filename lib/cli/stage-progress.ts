import type { Output } from "./progress";

/** Tells how a long run goes on: one line rewritten on a terminal, a line a stage in a log. */
export function stageProgress(output: Output) {
  const terminal = output.isTTY === true;
  let current = "";
  const show = (line: string) => output.write(terminal ? `\r${line}\u001B[K` : `${line}\n`);
  return {
    /** A stage begins, or goes on. */
    stage(name: string): void {
      if (name === current) return;
      current = name;
      show(`· ${name}`);
    },
    /** So much of it is done; in a log this would be one line too many. */
    count(name: string, done: number, total: number): void {
      if (terminal && total > 1) show(`· ${name} ${done}/${total}`);
    },
    /** Makes room for other output. */
    clear(): void {
      if (terminal) output.write("\r\u001B[K");
    },
  };
}
