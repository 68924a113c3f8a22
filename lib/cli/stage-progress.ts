import type { Output } from "./progress";

/** Shows how far a long run has come: on a terminal one line that is rewritten, in a log a line for each stage. */
export function stageProgress(output: Output) {
  const terminal = output.isTTY === true;
  let current = "";
  const show = (line: string) => output.write(terminal ? `\r${line}\u001B[K` : `${line}\n`);
  return {
    /** Shows the stage that has begun; a stage that merely goes on is not shown again. */
    stage(name: string): void {
      if (name === current) return;
      current = name;
      show(`· ${name}`);
    },
    /** Shows how much of the stage is done, on a terminal only. */
    count(name: string, done: number, total: number): void {
      if (terminal && total > 1) show(`· ${name} ${done}/${total}`);
    },
    /** Removes the line, so that other output can take its place. */
    clear(): void {
      if (terminal) output.write("\r\u001B[K");
    },
  };
}
