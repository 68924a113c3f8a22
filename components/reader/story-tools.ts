import { type Bar, button } from "./bar";

/** `2024-06-22` where the reader is: Sweden writes dates as references do. */
const dayOf = (now: Date) => now.toLocaleDateString("sv");

/** The other forms of citing have a file of their own, which comes when somebody cites. A publish gives it its published name. */
const CITING = "/islands/citing.js";

/** 引用: copies the paper's own form; a reference after GB/T 7714, and files for programs, are one step further. */
export async function cite(clipping: HTMLElement, bar: Bar): Promise<void> {
  // The clipboard is asked at once, while the browser knows that the reader wanted it.
  const copied = copy(clipping.textContent ?? "", bar);
  const { formsOf, save }: typeof import("../citing.island") = await import(CITING);
  const said = await copied;
  const data = document.querySelector("[type*=ld]")?.textContent ?? "";
  bar.say(
    said,
    ...formsOf(data, dayOf(new Date())).map((form) =>
      button(form.label, () =>
        "text" in form ? copy(form.text, bar) : save(form.file, form.type, form.content),
      ),
    ),
  );
}

/** 分享: the system's own way, else the link into the clipboard. */
export function share(url: string, bar: Bar): void {
  // Rejects where the reader cancels: no error.
  if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {});
  else copy(url, bar);
}

/** Copies, and says whether that worked. */
async function copy(text: string, bar: Bar): Promise<string> {
  const said = await navigator.clipboard.writeText(text).then(
    () => "已复制",
    () => "没能复制",
  );
  bar.say(said);
  return said;
}
