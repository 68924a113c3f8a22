/** The slim bar at the foot of the window: a status and buttons. */
export interface Bar {
  /** Shows what stays until the next call: the player. */
  stand(status: string, controls: Element[]): void;
  /** Shows what can be dismissed, beside the controls that stay. */
  say(status: string, ...actions: Element[]): void;
}

/** A button that does something. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.textContent = label;
  made.addEventListener("click", onClick);
  return made;
}

/** An empty bar, in the given element. */
export function barIn(parent: Element): Bar {
  const bar = document.createElement("div");
  const status = document.createElement("span");
  const { documentElement, body } = document;
  let standing: Element[] = [];
  let state = "";
  const show = (text: string, actions: Element[] = []) => {
    const parts = [status, ...standing, ...actions];
    // What stays is not moved, so that it keeps the focus.
    for (const old of [...bar.children]) if (!parts.includes(old)) old.remove();
    bar.append(...parts.filter((part) => !bar.contains(part)));
    status.textContent = text;
    bar.className = parts.length > 1 ? "bar" : "";
    // Nothing that has the focus is ever under the bar.
    documentElement.style.scrollPaddingBottom = body.style.paddingBottom = `${bar.offsetHeight}px`;
  };
  status.className = "quiet";
  status.setAttribute("role", "status");
  parent.append(bar);
  show("");
  return {
    stand(text, controls) {
      state = text;
      standing = controls;
      show(text);
    },
    say(text, ...actions) {
      show(text, [...actions, button("关闭", () => show(state))]);
    },
  };
}
