/** The dialog's content. All the text is our own. */
const HELP =
  "<h2>快捷键</h2><ul><li><kbd>/</kbd>搜索<li><kbd>j</kbd>下一篇<li><kbd>k</kbd>上一篇<li><kbd>?</kbd>显示本说明</ul><p class=quiet>可在“设置”中关闭</p><button>关闭</button>";

/** The keys, in a dialog; nothing where the browser has none. */
export function showHelp(): void {
  const dialog = document.createElement("dialog");
  if (!("showModal" in dialog)) return;
  dialog.className = "panel";
  dialog.setAttribute("aria-label", "快捷键");
  dialog.innerHTML = HELP;
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
