import type { Hit } from "@/lib/search/engine";
import type { Fold } from "@/lib/search/fold";
import { hitItem } from "./hit-item";

const SHOWN = 20;

/** A list of hits that shows twenty, and twenty more at each press of its button. */
export class HitList {
  private hits: Hit[] = [];
  private terms: string[] = [];
  private shown = 0;
  /** Counts the lists shown, so that stories that arrive late are not put into a newer list. */
  private turn = 0;

  constructor(
    private readonly list: Element,
    private readonly more: HTMLElement,
  ) {
    more.addEventListener("click", async () => {
      const first = this.shown;
      await this.showMore(this.turn);
      this.list.children[first]?.querySelector("a")?.focus();
    });
  }

  /** The table that terms were folded with. */
  fold: Fold = new Map();

  /** Replaces the list; rejects when the stories cannot be loaded. */
  show(hits: Hit[], terms: string[]): Promise<void> {
    this.hits = hits;
    this.terms = terms;
    this.shown = 0;
    return this.showMore(++this.turn);
  }

  clear(): void {
    this.turn++;
    this.hits = [];
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  private async showMore(turn: number): Promise<void> {
    const next = this.hits.slice(this.shown, this.shown + SHOWN);
    const stories = await Promise.all(next.map((hit) => hit.load()));
    if (turn !== this.turn) return;
    const items = stories.map((story) => hitItem(story, this.terms, this.fold));
    if (this.shown === 0) this.list.replaceChildren(...items);
    else this.list.append(...items);
    this.shown += items.length;
    this.more.hidden = this.shown >= this.hits.length;
  }
}
