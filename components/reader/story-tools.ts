import type { Bar } from "./bar";

/** The other forms of citing have a file of their own, which comes when somebody cites. A publish gives it its published name. */
const CITING = "/islands/citing.js";

/** 引用: copies the paper's own form; a reference after GB/T 7714, and files for programs, are one step further. */
export async function cite(clipping: HTMLElement, bar: Bar): Promise<void> {
  // The clipboard is asked at once, while the browser knows that the reader wanted it.
  const copied = copy(clipping.textContent ?? "", bar);
  const { offerForms }: typeof import("../citing.island") = await import(CITING);
  offerForms(bar, await copied, copy);
}

/** 分享: the system's own way, else the link into the clipboard. */
export function share(url: string, bar: Bar): void {
  // Rejects where the reader cancels: no error.
  if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {});
  else copy(url, bar);
}

/** Copies, and says whether that worked. */
const copy = (text: string, bar: Bar): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => told("已复制", bar),
    () => told("没能复制", bar),
  );

function told(said: string, bar: Bar): string {
  bar.say(said);
  return said;
}
