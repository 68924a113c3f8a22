/** How long each stage took, in the order in which they first began. Milliseconds. */
export interface StageTime {
  name: string;
  ms: number;
}

/** A clock that adds up the time spent in each stage; `onStage` is told when one begins. */
export function stageClock<Name extends string>(onStage: (name: Name) => void) {
  const times = new Map<Name, number>();
  return {
    async run<T>(name: Name, action: () => T | Promise<T>): Promise<T> {
      onStage(name);
      const began = performance.now();
      try {
        return await action();
      } finally {
        times.set(name, (times.get(name) ?? 0) + performance.now() - began);
      }
    },
    times: (): StageTime[] => [...times].map(([name, ms]) => ({ name, ms: Math.round(ms) })),
  };
}
