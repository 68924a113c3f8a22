/** How long each stage took, in the order in which they first began. Milliseconds. */
export interface StageTime<Name extends string> {
  name: Name;
  ms: number;
}

export interface StageClock<Name extends string> {
  /** Does something, and adds the time that it took to the stage's. */
  run: <T>(name: Name, action: () => T | Promise<T>) => Promise<T>;
  times: () => StageTime<Name>[];
}

/** A clock that adds up the time spent in each stage. `onStage` hears when one begins. */
export function stageClock<Name extends string>(onStage: (name: Name) => void = () => {}): StageClock<Name> {
  const times = new Map<Name, number>();
  return {
    async run(name, action) {
      onStage(name);
      const began = performance.now();
      try {
        return await action();
      } finally {
        times.set(name, (times.get(name) ?? 0) + performance.now() - began);
      }
    },
    times: () => [...times].map(([name, ms]) => ({ name, ms: Math.round(ms) })),
  };
}
