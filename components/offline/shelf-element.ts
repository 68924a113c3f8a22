import { isRefused, rememberChoice } from "./choice";
import { type Copy, clearCopies, copies, stopKeeping } from "./copies";
import { moment } from "./marks";
import { startKeeping } from "./register";

interface Parts {
  list: HTMLElement;
  choice: HTMLInputElement;
  clear: HTMLButtonElement;
  said: HTMLElement;
  /** The paper's, which ends most titles. */
  name: string;
}

/** Lists what this device keeps, and lets the reader clear it or have nothing kept. */
export class OfflineShelfElement extends HTMLElement {
  connectedCallback(): void {
    const parts = findParts(this);
    if (!parts) return;
    this.hidden = false;
    if ("serviceWorker" in navigator && "caches" in window) this.offer(parts);
    else cannotKeep(parts);
  }

  private offer(parts: Parts): void {
    const { choice, clear, said } = parts;
    choice.checked = !isRefused();
    choice.addEventListener("change", () => act(parts, choose(choice.checked)));
    clear.addEventListener("click", () =>
      act(
        parts,
        clearCopies().then(() => "已清除。"),
      ),
    );
    show(parts).catch(() => {
      said.textContent = STATUS_TEXTS.failed;
    });
  }
}

const STATUS_TEXTS = {
  none: "还没有保存页面。",
  refused: "现在什么也不保存。",
  cannot: "这个浏览器不能离线保存，有网络时一切照常。",
  failed: "没有做成：这个浏览器不让网页在设备上存东西。",
};

function cannotKeep({ list, choice, clear, said }: Parts): void {
  list.hidden = clear.hidden = true;
  choice.disabled = true;
  said.textContent = STATUS_TEXTS.cannot;
}

/** Returns what the reader is told when it is done. */
async function choose(keeps: boolean): Promise<string> {
  rememberChoice(keeps);
  if (keeps) await startKeeping();
  else await stopKeeping();
  return keeps ? "从现在起保存读过的页面。" : "已全部删除，从现在起什么也不保存。";
}

async function act(parts: Parts, done: Promise<string>): Promise<void> {
  try {
    const told = await done;
    await show(parts);
    parts.said.textContent = told;
  } catch {
    parts.choice.checked = !isRefused();
    parts.said.textContent = STATUS_TEXTS.failed;
  }
}

async function show({ list, clear, said, name }: Parts): Promise<void> {
  const kept = await copies();
  list.replaceChildren(...kept.map((copy) => item(copy, name)));
  list.hidden = clear.hidden = kept.length === 0;
  said.textContent = kept.length > 0 ? "" : isRefused() ? STATUS_TEXTS.refused : STATUS_TEXTS.none;
}

function item({ path, title, keptAt }: Copy, name: string): HTMLLIElement {
  const [line, link, time] = [
    document.createElement("li"),
    document.createElement("a"),
    document.createElement("time"),
  ];
  line.className = "flex flex-wrap items-baseline justify-between border-b border-rule";
  link.className = "py-2 pr-4 font-song text-[1.125rem]";
  link.href = path;
  link.textContent = textOf(title).replace(` - ${name}`, "") || path;
  time.className = "quiet pb-2";
  time.dateTime = new Date(keptAt).toISOString();
  time.textContent = `${moment(keptAt)} 保存`;
  line.append(link, time);
  return line;
}

/** A title without its character references. */
const textOf = (html: string): string =>
  new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

function findParts(root: HTMLElement): Parts | null {
  const [list, choice] = [root.querySelector("ul"), root.querySelector("input")];
  const [clear, said] = [root.querySelector("button"), root.querySelector<HTMLElement>("[role=status]")];
  return list && choice && clear && said
    ? { list, choice, clear, said, name: root.dataset.name ?? "" }
    : null;
}
