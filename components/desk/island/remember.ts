import { SHOWN } from "./show";

/** Fields that have what was last typed in them in this browser: `data-remember` is the name for it. */
export function rememberFields(): void {
  const fill = () => {
    for (const field of document.querySelectorAll<HTMLInputElement>("input[data-remember]"))
      field.value ||= localStorage.getItem(keyOf(field)) ?? "";
  };
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.remember)
      localStorage.setItem(keyOf(target), target.value);
  });
  document.addEventListener(SHOWN, fill);
  fill();
}

const keyOf = ({ dataset }: HTMLInputElement): string => `desk-${dataset.remember}`;
