import { type Offer, offersFor } from "./offers";

/** Where no page is, under a date: the way to that day, or the month or year of it that there is. */
export class DayOffer extends HTMLElement {
  async connectedCallback(): Promise<void> {
    for (const offer of offersFor(location.pathname)) {
      if (await isThere(offer)) {
        this.append("您要找的，可能在", linkTo(offer), "里。");
        return;
      }
    }
  }
}

const isThere = async ({ url }: Offer): Promise<boolean> =>
  fetch(url, { method: "HEAD" }).then(
    ({ ok }) => ok,
    () => false,
  );

function linkTo({ url, label }: Offer): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "link";
  link.href = url;
  link.textContent = label;
  return link;
}
