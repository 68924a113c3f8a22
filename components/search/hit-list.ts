import type { LookBack } from "@/lib/search/look-back";
import { hitItems, type ShownHits } from "./hit-items";
import { MESSAGES } from "./messages";

/** How many hits are shown at first, and how many more at each press of the button. */
const HITS_A_STEP = 10;

/** The server's HTML of one list. */
interface ListParts {
  list: HTMLElement;
  /** Says which span is being searched. No live region: it changes with every bundle. */
  progress: HTMLElement;
  /** Shown when a part of the index could not be loaded. */
  retry: HTMLElement;
  more: HTMLElement;
}

/** What a list shows. */
export interface ListedSearch extends ShownHits {
  /** Called when the list takes the place of the one before: what stands above them may change then. */
  onReplace(): void;
  /** Called after each bundle from which the search goes on. */
  onStep(): void;
  /** Called whenever the list has come to rest. */
  onRest(): void;
}

/**
 * A list of hits that grows as its search goes backwards: it comes to rest with ten hits more, or at the archive's
 * end, or where the index cannot be loaded. Items are only ever appended.
 */
export class HitList {
  private listed: ListedSearch | undefined;
  private wanted = 0;
  /** Counts what was listed, so that stories that arrive late are not put into a newer list. */
  private turn = 0;

  constructor(private readonly parts: ListParts) {
    parts.more.addEventListener("click", () => this.showMore());
    parts.retry.addEventListener("click", () => this.goOn());
  }

  /** Replaces the list. */
  show(listed: ListedSearch): Promise<void> {
    this.turn++;
    this.listed = listed;
    this.wanted = HITS_A_STEP;
    return this.grow(listed, true);
  }

  /** Empties the list, and stops its search. */
  clear(): void {
    this.turn++;
    this.listed = undefined;
    this.parts.list.replaceChildren();
    this.settle();
  }

  private get isOnButton(): boolean {
    return [this.parts.retry, this.parts.more].some((button) => button === document.activeElement);
  }

  private get shown(): number {
    return this.parts.list.children.length;
  }

  /** Shows more of what was found; when all of it is shown, searches on. */
  private showMore(): Promise<void> {
    const unshown = (this.listed?.search.hits.length ?? 0) - this.shown;
    if (unshown === 0) this.listed?.search.skip();
    this.wanted = this.shown + (unshown > 0 ? Math.min(unshown, HITS_A_STEP) : HITS_A_STEP);
    return this.goOn();
  }

  /** Grows the list, and leads the focus from the button to the first new hit. */
  private async goOn(): Promise<void> {
    const { listed, turn, shown } = { listed: this.listed, turn: this.turn, shown: this.shown };
    if (!listed) return;
    await this.grow(listed, false);
    // Who went elsewhere meanwhile stays there.
    const isElsewhere = document.activeElement && document.activeElement !== document.body;
    if (turn !== this.turn || (isElsewhere && !this.isOnButton)) return;
    const item = this.parts.list.children[shown] ?? this.parts.list.lastElementChild;
    const button = [this.parts.retry, this.parts.more].find(({ hidden }) => !hidden);
    // Without new hits the focus stays among the buttons, as long as one is left.
    (shown < this.shown ? item?.querySelector("a") : (button ?? item?.querySelector("a")))?.focus();
  }

  private async grow(listed: ListedSearch, afresh: boolean): Promise<void> {
    const { search, onStep, onRest } = listed;
    const turn = this.turn;
    const isStale = () => turn !== this.turn;
    // The list of the search before stays until the newest bundle has answered.
    let isOld = afresh;
    const replace = (items: HTMLElement[]) => {
      isOld = false;
      listed.onReplace();
      replaceHits(this.parts.list, items);
    };
    const append = async () => {
      const items = await hitItems(listed, isOld ? 0 : this.shown, this.wanted);
      if (isStale()) return;
      if (isOld) replace(items);
      else this.parts.list.append(...items);
    };
    let storyMissing = false;
    this.busy(search);
    try {
      if (!isOld) await append();
      for await (const _ of search.until(this.wanted)) {
        if (isStale()) return;
        if (isOld || search.hits.length > this.shown) await append();
        if (isStale()) return;
        if (search.next === undefined || search.hits.length >= this.wanted) continue;
        this.busy(search);
        onStep();
      }
    } catch {
      storyMissing = true;
    }
    if (isStale()) return;
    if (isOld) replace([]);
    this.settle(search, storyMissing);
    onRest();
  }

  private busy(search: LookBack): void {
    const { progress, retry, more } = this.parts;
    const isLooking = this.shown > 0 && search.next !== undefined;
    progress.textContent = isLooking ? MESSAGES.looking(search.next) : "";
    retry.hidden = true;
    more.hidden = true;
  }

  private settle(search?: LookBack, storyMissing = false): void {
    const { progress, retry, more } = this.parts;
    const failed = search?.failed;
    // With an empty list the status above says it.
    const missed = failed && this.shown > 0 ? MESSAGES.missed(failed) : "";
    progress.textContent = storyMissing ? MESSAGES.storyMissing : missed;
    retry.hidden = !storyMissing && failed === undefined;
    const unshown = search !== undefined && search.hits.length > this.shown;
    more.hidden = storyMissing || !search || (search.next === undefined && !unshown);
    if (unshown) more.textContent = MESSAGES.more;
    else if (failed) more.textContent = MESSAGES.skip(failed, search.forward);
    else if (search?.next) more.textContent = MESSAGES.goOn(search.next, search.forward);
  }
}

/** Puts other hits into a list. A reader who stood on one stands on the same one again, or on the first. */
function replaceHits(list: HTMLElement, items: readonly HTMLElement[]): void {
  const held = list.querySelector<HTMLAnchorElement>("a:focus")?.href ?? null;
  list.replaceChildren(...items);
  if (held === null) return;
  const links = [...list.querySelectorAll("a")];
  (links.find(({ href }) => href === held) ?? links[0])?.focus();
}
