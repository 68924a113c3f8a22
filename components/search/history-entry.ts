import { addressOf, type Search } from "./address";

/** The history's entry of a search: one that is still being typed changes with it, until it is submitted or left. */
export class HistoryEntry {
  private isDraft = false;

  /** Puts what is being typed into the address. */
  draft(search: Search): void {
    this.write(search);
    this.isDraft = true;
  }

  /** Puts what was submitted into the address: what follows is an entry of its own. */
  submit(search: Search): void {
    this.write(search);
    this.isDraft = false;
  }

  /** Another entry was gone to. */
  leave(): void {
    this.isDraft = false;
  }

  private write(search: Search): void {
    const address = addressOf(search, location.pathname);
    if (address === location.pathname + location.search) return;
    if (this.isDraft) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }
}
