import { chosenFiles, type Dropped, filesOf } from "./inbox/dropped";
import { ask, post } from "./island/ask";
import { inputOf } from "./island/inputs";
import { told } from "./island/live";
import { show, showAnew, tell } from "./island/show";

const part = (id: string): HTMLElement | null => document.getElementById(id);

/** Says how far it is; null: it is over. */
function say(words: string | null, share: number): void {
  const bar = part("progress");
  if (bar instanceof HTMLProgressElement) {
    bar.hidden = words === null;
    bar.value = share;
  }
  part("importing")?.replaceChildren(words ?? "");
}

/** Batches that are on their way. */
let sending = 0;

const take = async (found: Promise<readonly Dropped[]>): Promise<void> => {
  sending += 1;
  try {
    await send(await found);
  } catch {
    say(null, 0);
    tell("拖来的文件读不了：看看它们是不是还在原处，再拖一次", true);
  }
  sending -= 1;
};

/** Sends the files one after the other, then asks for their import. */
async function send(files: readonly Dropped[]): Promise<void> {
  const tray = part("tray");
  if (!tray) return;
  if (files.length === 0) {
    tell("拖来的里面没有文件", true);
    return;
  }
  const batch = crypto.randomUUID();
  const { files: _, folder: __, ...typed } = inputOf(tray);
  for (const [index, { name, file }] of files.entries()) {
    say(`正在收 ${name}（${index + 1}/${files.length}）`, index / files.length);
    const sent = await post(
      `/desk/upload/${batch}/${encodeURIComponent(name)}/`,
      file,
      "application/octet-stream",
    ).catch(() => null);
    if (!sent?.ok) {
      say(null, 0);
      tell(sent ? (await sent.text()).trim() : `${name} 没有收到：看看编辑台是不是还开着`, true);
      return;
    }
  }
  say("正在导入……", 0);
  const reply = await ask("import", { ...typed, batch, files: files.length });
  if (reply.kind === "refused") say(null, 0);
  await show(reply);
}

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  part("tray")?.setAttribute("data-over", "");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) part("tray")?.removeAttribute("data-over");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  part("tray")?.removeAttribute("data-over");
  if (event.dataTransfer) void take(filesOf(event.dataTransfer));
});
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.type !== "file") return;
  const files = chosenFiles(field.files);
  field.value = "";
  void take(Promise.resolve(files));
});
// React knows no word for it.
document.querySelector('input[name="folder"]')?.setAttribute("webkitdirectory", "");

document.addEventListener(told("progress"), (event) => {
  if (!(event instanceof CustomEvent) || event.detail.about !== "import") return;
  const { words, share }: { words: string | null; share: number } = event.detail;
  say(words, share);
  if (words === null) void showAnew();
});

// Files that are on their way would be forgotten.
addEventListener("beforeunload", (event) => {
  if (sending > 0) event.preventDefault();
});
