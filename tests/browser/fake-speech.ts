declare global {
  interface Window {
    /** What was given to the voice, and every time it was silenced: `×`. */
    spoken: string[];
    /** Ends what is being spoken, as a voice does. */
    finishSpeaking(): void;
  }
}

/** For a page's init script: a voice for Mandarin that says nothing, and ends when it is told to. */
export function speakSilently(): void {
  class Utterance {
    rate = 1;
    voice: { name: string } | null = null;
    onend: (() => void) | null = null;
    constructor(readonly text: string) {}
  }
  let current: Utterance | null = null;
  window.spoken = [];
  window.finishSpeaking = () => {
    const ended = current;
    current = null;
    ended?.onend?.();
  };
  const speech = {
    getVoices: () => [
      { name: "en", lang: "en-US" },
      { name: "zh", lang: "zh-CN" },
    ],
    speak(utterance: Utterance) {
      current = utterance;
      window.spoken.push(`${utterance.voice?.name} ${utterance.rate} ${utterance.text}`);
    },
    cancel() {
      // Browsers tell the end of what they cancel, too.
      const cancelled = current;
      current = null;
      cancelled?.onend?.();
      if (cancelled) window.spoken.push("×");
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}
