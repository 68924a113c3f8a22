import type { Spoken } from "./spoken";

export type PlayerState = "reading" | "paused" | "stopped";

/** What the player asks for, and what it calls at each change: `item` is what is being read. */
interface PlayerOptions {
  voice: () => SpeechSynthesisVoice | undefined;
  rate: () => string;
  onChange: (state: PlayerState, item: Spoken | undefined) => void;
}

interface Player {
  state(): PlayerState;
  /** Reads from an item on, or from where it was. Beyond the last item it stops. */
  read(item?: number): void;
  /** Reads on from the item before or after. */
  step(by: 1 | -1): void;
  pause(): void;
  stop(): void;
}

/**
 * Reads items out, a stretch an utterance. A pause cancels the stretch, which is begun again later: the browsers' own
 * `pause()` stops for good on some phones.
 */
export function playerOf(items: readonly Spoken[], { voice, rate, onChange }: PlayerOptions): Player {
  let at = 0;
  let stretch = 0;
  let state: PlayerState = "stopped";
  /** The utterance under way, held here because Chromium reports no end of one that was garbage-collected. */
  let current: SpeechSynthesisUtterance | undefined;

  const change = (next: PlayerState) => {
    if (next !== "reading") {
      current = undefined;
      speechSynthesis.cancel();
    }
    state = next;
    onChange(state, state === "stopped" ? undefined : items[at]);
  };
  const speak = () => {
    const text = items[at]?.stretches[stretch];
    if (text === undefined) return stop();
    const utterance = new SpeechSynthesisUtterance(text);
    current = undefined;
    speechSynthesis.cancel();
    current = Object.assign(utterance, { lang: "zh-CN", voice: voice() ?? null, rate: Number(rate()) });
    // An utterance that was cancelled has nothing to say any more.
    utterance.onend = () => utterance === current && goOn();
    utterance.onerror = () => utterance === current && change("paused");
    speechSynthesis.speak(utterance);
    change("reading");
  };
  const read = (item = at) => {
    if (item !== at) stretch = 0;
    at = Math.max(0, item);
    speak();
  };
  const goOn = () => {
    stretch++;
    if (items[at]?.stretches[stretch]) speak();
    else read(at + 1);
  };
  const stop = () => {
    at = stretch = 0;
    change("stopped");
  };
  return { state: () => state, read, step: (by) => read(at + by), pause: () => change("paused"), stop };
}
