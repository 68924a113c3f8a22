/** What ended a wait. */
export type Woken = { kind: "changed"; file: string } | { kind: "over" } | { kind: "stopped" };

/** Waits that a change, or the order to stop, ends before their time. A change between two waits ends the second at once. */
export function wakefulness() {
  let changed: string | null = null;
  let stopped = false;
  let wake = () => {};
  return {
    changed: (file: string): void => {
      changed = file;
      wake();
    },
    stop: (): void => {
      stopped = true;
      wake();
    },
    isStopped: (): boolean => stopped,
    /** Milliseconds. */
    wait: async (time: number): Promise<Woken> => {
      if (changed === null && !stopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, time);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      wake = () => {};
      if (stopped) return { kind: "stopped" };
      const file = changed;
      changed = null;
      return file === null ? { kind: "over" } : { kind: "changed", file };
    },
  };
}
