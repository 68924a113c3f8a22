import { CHOICE_KEY, CHOICE_OFF } from "./names";

/** Whether this browser can keep pages, and the reader has not said that it must not. */
export function mayKeep(): boolean {
  return "serviceWorker" in navigator && "caches" in window && !isRefused();
}

/** Whether the reader has said that nothing is to be kept. Where no choice can be remembered, nothing is. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(CHOICE_KEY) === CHOICE_OFF;
  } catch {
    return true;
  }
}

export function rememberChoice(keeps: boolean): void {
  if (keeps) localStorage.removeItem(CHOICE_KEY);
  else localStorage.setItem(CHOICE_KEY, CHOICE_OFF);
}
