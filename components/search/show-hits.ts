import type { Fold } from "@/lib/search/fold";
import { LookBack } from "@/lib/search/look-back";
import { parseQuery } from "@/lib/search/query";
import type { Link } from "@/lib/site/link";
import type { Search } from "./address";
import { linkItem, showLeads } from "./leads";
import type { LoadedSearch } from "./load";
import { MESSAGES } from "./messages";
import { inOrder } from "./order";
import type { Parts } from "./parts";
import { type SecondPass, secondPass } from "./second-pass";
import { announce, sayRunning } from "./tell";
import { triesFor } from "./tries";

/** With fewer hits than this in the whole archive, what is only like them is searched for, too. */
const FEW_HITS = 10;

/** What a search has before it begins. */
interface Ready extends LoadedSearch {
  /** 繁→简 for the query. */
  fold: Fold;
  /** Pages that the query leads to. */
  leads: readonly Link[];
}

/** Searches from the newest bundle on, and lists what is found; when that ends with few hits, what is like it, too. */
export const showHits = (parts: Parts, search: Search, ready: Ready): void =>
  new ShownSearch(parts, search, ready).show();

/** A search while it is shown: what is found word for word, and its second pass. */
class ShownSearch {
  private readonly terms: string[];
  private readonly exact: LookBack;
  private readonly second: SecondPass;
  private readonly near: LookBack;
  /** How far the second pass is. */
  private stage: "not begun" | "running" | "at rest" = "not begun";

  constructor(
    private readonly parts: Parts,
    private readonly search: Search,
    private readonly ready: Ready,
  ) {
    const { query, filters } = search;
    const { engine, fold } = ready;
    this.terms = parseQuery(query, fold);
    this.second = secondPass(search, ready, fold);
    this.exact = this.lookBack({
      bundles: () => engine.bundlesFor(filters),
      find: (bundle) => engine.find(bundle, query, filters, search.sort),
    });
    this.near = this.lookBack(this.second);
  }

  show(): void {
    const { parts, exact } = this;
    hideRest(parts);
    void parts.hits.show({
      search: exact,
      terms: this.terms,
      fold: () => this.fold(),
      onReplace: () => {
        parts.empty.hidden = true;
        showLeads(parts.leads, this.ready.leads);
      },
      onStep: () => sayRunning(parts, MESSAGES.running(exact)),
      onRest: () => {
        const isFew = this.isSearched && exact.hits.length < FEW_HITS;
        if (this.stage === "not begun" && (isFew || !this.second.onlyIfFew)) this.showSecond();
        else this.rest();
      },
    });
  }

  /** A list and a search of its own, whose number is said with the other's. */
  private showSecond(): void {
    const { parts, near, second } = this;
    this.stage = "running";
    parts.nearTitle.textContent = second.title;
    parts.nearNote.textContent = second.note;
    const goOn = () => {
      sayRunning(parts, MESSAGES.goingOn(MESSAGES.found(this.exact, this.search.query.trim())));
      parts.near.hidden = near.hits.length === 0;
    };
    goOn();
    void parts.nearHits.show({
      search: near,
      terms: second.terms,
      fold: () => this.fold(),
      onReplace: () => {},
      onStep: goOn,
      onRest: () => {
        this.stage = "at rest";
        parts.near.hidden = near.hits.length === 0 && near.failed === undefined;
        this.rest();
      },
    });
  }

  /** Says what was found. What stands below the hits is shown when all has come to rest: before that it would move. */
  private rest(): void {
    const { parts, exact, near, second } = this;
    const query = this.search.query.trim();
    const more = near.hits.length > 0 ? second.say(near.hits.length) : "";
    const said = this.isAnything ? MESSAGES.found(exact, query, more) : MESSAGES.nothingYet;
    announce(parts, said, MESSAGES.leads(this.ready.leads.map(({ label }) => label)));
    if (this.stage === "running") return;
    const isFound = exact.hits.length > 0 || near.hits.length > 0 || near.failed !== undefined;
    parts.empty.hidden = !this.isSearched || isFound;
    parts.narrowed.hidden = !Object.values(this.search.filters).some(Boolean);
    if (!parts.empty.hidden)
      parts.tries.replaceChildren(...triesFor(query, this.ready.names, location.pathname).map(linkItem));
    if (parts.elsewhere) parts.elsewhere.hidden = false;
  }

  /** Whether the whole archive was looked at, and there is one. */
  private get isSearched(): boolean {
    return this.exact.next === undefined && this.isAnything;
  }

  /** Whether there are stories that the filters may leave. */
  private get isAnything(): boolean {
    return this.ready.engine.bundlesFor(this.search.filters).length > 0;
  }

  private fold(): Promise<Fold> {
    return this.ready.engine.foldOf(this.search.query);
  }

  private lookBack({ bundles, find }: Pick<SecondPass, "bundles" | "find">): LookBack {
    const { sort } = this.search;
    return new LookBack({
      // Without a term nothing can be found, and no bundle need be loaded.
      bundles: () => (this.terms.length > 0 ? inOrder(bundles(), sort) : []),
      forward: sort === "oldest",
      find,
    });
  }
}

/** Hides what is not of this search; its own list stays until it is replaced. */
function hideRest({ near, nearHits, outside, reload, elsewhere }: Parts): void {
  near.hidden = true;
  nearHits.clear();
  reload.hidden = true;
  // The search before may have come to rest meanwhile.
  if (elsewhere) elsewhere.hidden = true;
  if (outside) outside.hidden = true;
}
