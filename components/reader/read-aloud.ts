import { choose, chosen } from "../settings/settings";
import { type Bar, button } from "./bar";
import { type PlayerState, playerOf } from "./player";
import { type Spoken, spokenOf } from "./spoken";
import { chineseVoice } from "./utterances";

/** Speeds to choose from, as factors. */
const RATES = ["0.75", "1", "1.25", "1.5", "2"];
const STATUS: Record<PlayerState, string> = { reading: "朗读中", paused: "已暂停", stopped: "" };

const voice = () => chineseVoice(speechSynthesis.getVoices());
const rate = () => chosen("rate") || "1";

/** 朗读: the button, and the player in the bar. The button is there once the browser has a Chinese voice. */
export function offerReading(tool: HTMLButtonElement, story: Element, bar: Bar): void {
  const items = spokenOf(story);
  const player = playerOf(items, {
    voice,
    rate,
    onChange: (state, item) => {
      mark(items, item);
      pause.textContent = state === "reading" ? "暂停" : "继续";
      bar.stand(STATUS[state], item ? controls : []);
    },
  });
  const toggle = () => (player.state() === "reading" ? player.pause() : player.read());
  const pause = button("", toggle);
  const controls = [
    button("上一段", () => player.step(-1)),
    pause,
    button("下一段", () => player.step(1)),
    speedSelect(() => player.state() === "reading" && player.read()),
    button("停止", () => {
      player.stop();
      tool.focus();
    }),
  ];
  tool.addEventListener("click", () => {
    toggle();
    pause.focus();
  });
  for (const [index, { element }] of items.entries())
    element.addEventListener("click", () => player.state() === "reading" && player.read(index));
  addEventListener("pagehide", player.stop);
  const ready = () => {
    tool.hidden = !voice();
  };
  // Not `addEventListener`, which Safari 14 lacks here.
  speechSynthesis.onvoiceschanged = ready;
  ready();
}

/** 语速, remembered. */
function speedSelect(onChange: () => void): HTMLSelectElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", "语速");
  select.innerHTML = RATES.map((value) => `<option value=${value}>语速${value}×`).join("");
  select.value = rate();
  select.addEventListener("change", () => {
    choose("rate", select.value);
    onChange();
  });
  return select;
}

/** Shows what is being read, and brings it into view when it changes. */
function mark(items: readonly Spoken[], now: Spoken | undefined): void {
  if (now?.element.classList.contains("spoken")) return;
  for (const item of items) item.element.classList.toggle("spoken", item === now);
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  now?.element.scrollIntoView({ block: "center", behavior });
}
