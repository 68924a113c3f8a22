import type { Parts } from "./parts";

type Lines = Pick<Parts, "status" | "running">;

/** Announces a text, unless it is what was said last. `unseen`: what is only announced, as it can be seen elsewhere. */
export function announce({ status, running }: Lines, text: string, unseen = ""): void {
  running.textContent = "";
  const tail = unseen ? `；${unseen}` : "";
  if (status.textContent === text + tail) return;
  const hidden = document.createElement("span");
  hidden.className = "sr-only";
  hidden.textContent = tail;
  status.replaceChildren(text, ...(tail ? [hidden] : []));
}

/** Shows, without announcing it, that the search goes on. */
export function sayRunning({ status, running }: Lines, text: string): void {
  status.textContent = "";
  running.textContent = text;
}
