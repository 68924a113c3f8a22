import { told } from "./island/live";
import { isProgress } from "./island/progress";
import { showAnew } from "./island/show";

/** What a publish says as it goes on is shown as it comes; at its end the screen is made anew. */
document.addEventListener(told("progress"), (event) => {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  if (!isProgress(detail)) return;
  const box = document.querySelector<HTMLElement>("#progress");
  if (!box) return;
  box.dataset.kind = detail.progress;
  box.textContent = detail.lines.join("\n");
  const button = document.querySelector<HTMLButtonElement>("#publish");
  if (button) button.disabled = detail.progress === "running";
  if (detail.progress !== "running") void showAnew();
});
