import { isNightly } from "../length";
import type { Ledger } from "./ledger";

const MINUTE = 60_000;

/**
 * How long a step may say nothing. Tests that hang are ended by their own runner, after five minutes at most; the type
 * check says nothing until it is done, on the slowest machine after minutes. At night one property alone may take an hour.
 */
export const silenceLimit = (): number => (isNightly() ? 90 : 10) * MINUTE;

const span = (milliseconds: number): string =>
  milliseconds < MINUTE ? `${milliseconds / 1000} seconds` : `${milliseconds / MINUTE} minutes`;

/** What is said of a step that was ended. */
export function silenceTold(title: string, silence: number, ledger: Ledger): string {
  const running = ledger.running();
  const untold = ledger.untold();
  return [
    `${title}: nothing was heard for ${span(silence)}, so it was ended${running.length > 0 ? " while it ran:" : "."}`,
    ...running.map((name) => `  ${name}`),
    ...(untold > 0
      ? [`Of ${untold} more nothing is known, or they were not run; they count as failed.`]
      : []),
    "",
  ].join("\n");
}
