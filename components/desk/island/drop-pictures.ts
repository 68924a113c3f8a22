import { post } from "./ask";
import { addEntry, changed } from "./lists";
import { tell } from "./show";

/** Pictures that are dropped or chosen go into the content's folder, and into the list or the text. */
export function dropPictures(): void {
  document.addEventListener("dragover", (event) => {
    const place = placeOf(event.target);
    if (!place || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    place.setAttribute("data-over", "");
  });
  for (const end of ["dragleave", "drop"] as const)
    document.addEventListener(end, ({ target }) => placeOf(target)?.removeAttribute("data-over"));
  document.addEventListener("drop", (event) => {
    const place = placeOf(event.target);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!place || files.length === 0) return;
    event.preventDefault();
    void takeAll(files, place);
  });
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-drop")) return;
    void takeAll([...(target.files ?? [])], target).then(() => {
      target.value = "";
    });
  });
}

/** Where a picture may be dropped: the list of pictures, or the text. */
const placeOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("label:has([data-drop]), [data-text]") : null;

async function takeAll(files: readonly File[], place: HTMLElement): Promise<void> {
  const list = document.querySelector<HTMLElement>("[data-pictures]");
  if (!list) return;
  for (const file of files) {
    tell(`正在收 ${file.name}……`);
    const taken = await take(file, list.dataset.pictures ?? "");
    if ("refused" in taken) {
      tell(`${file.name}：${taken.refused}`, true);
      return;
    }
    if (place instanceof HTMLTextAreaElement) putIntoText(place, taken.file);
    else addPhoto(list, taken.file);
    tell(`收好了 ${taken.file}。写上图片内容，再存盘`);
  }
}

async function take(file: File, stem: string): Promise<{ file: string } | { refused: string }> {
  const address = `/desk/media/?${new URLSearchParams({ stem })}`;
  const answer = await post(address, file, "application/octet-stream").catch(() => null);
  if (!answer) return { refused: "编辑台没有回答" };
  const words = (await answer.text()).trim();
  return answer.ok ? { file: words } : { refused: words };
}

function addPhoto(list: HTMLElement, file: string): void {
  const entry = addEntry(list);
  const field = entry?.querySelector<HTMLInputElement>('[name="photoFile[]"]');
  const picture = entry?.querySelector<HTMLImageElement>("[data-shown]");
  const named = entry?.querySelector<HTMLElement>("[data-named]");
  if (field) field.value = file;
  if (picture) picture.src = `/desk/picture/${encodeURI(file)}`;
  if (named) named.textContent = file;
  entry?.querySelector<HTMLElement>('[name="photoAlt[]"]')?.focus();
}

/** Where the cursor is, in a paragraph of its own. */
function putIntoText(text: HTMLTextAreaElement, file: string): void {
  const { selectionStart: at, selectionEnd: end, value } = text;
  const before = at === 0 || value.slice(0, at).endsWith("\n\n") ? "" : "\n\n";
  text.setRangeText(`${before}![图片内容](/${encodeURI(file)} "图片说明")\n\n`, at, end, "end");
  changed(text);
}
