/** The wall clock is asked at least so often: timers stand still while a machine sleeps, and clocks are set. Milliseconds. */
export const LOOK_EVERY = 60_000;

/**
 * How long to wait until the clock is looked at again: until something falls due, but no longer than a minute. `nextDue`: an ISO moment, or
 * null. Milliseconds.
 */
export function waitFor(nextDue: string | null, now: number, most = LOOK_EVERY): number {
  const left = nextDue === null ? most : Date.parse(nextDue) - now;
  return Math.min(most, Math.max(0, left));
}

/** Why it is time to publish: something has come due, or the clock was set back to before the last publish. */
export function isDue(nextDue: string | null, last: number, now: number): boolean {
  return now < last || (nextDue !== null && now >= Date.parse(nextDue));
}
