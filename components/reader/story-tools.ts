import { CITED_ON } from "@/lib/site/text/cited-on";
import { type Bar, button } from "./bar";

/** `2024-06-22` where the reader is: Sweden writes dates as references do. */
const dayOf = (now: Date) => now.toLocaleDateString("sv");

/** 引用: copies the paper's own form; a reference after GB/T 7714, with today's date, is one step further. */
export function cite(clipping: HTMLElement, bar: Bar): void {
  const reference = () => clipping.dataset.reference?.replace(CITED_ON, dayOf(new Date())) ?? "";
  copy(
    clipping.textContent ?? "",
    bar,
    button("改用 GB/T 7714 格式", () => copy(reference(), bar)),
  );
}

/** 分享: the system's own way, else the link into the clipboard. */
export function share(url: string, bar: Bar): void {
  // Rejects where the reader cancels: no error.
  if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {});
  else copy(url, bar);
}

/** Copies, and says whether that worked. */
function copy(text: string, bar: Bar, ...more: Element[]): void {
  navigator.clipboard.writeText(text).then(
    () => bar.say("已复制", ...more),
    () => bar.say("没能复制"),
  );
}
