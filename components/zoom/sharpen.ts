/** Asks for the file of a picture that is sharp when it is so many times as large. It never goes back to a smaller one. */
export function sharpen(parent: HTMLElement, times: number): void {
  const image = parent.querySelector("img");
  if (!image || times < 1.1) return;
  const sizes = `${Math.round((parent.clientWidth * times) / 100) * 100}px`;
  for (const each of parent.querySelectorAll("source")) each.sizes = sizes;
}
