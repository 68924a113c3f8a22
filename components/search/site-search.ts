import { addressOf, FILTERS, readAddress, type Search, sortOf } from "./address";
import { breath } from "./breath";
import { moveAmongHits } from "./keyboard";
import { leadsFor, showLeads } from "./leads";
import { type LoadedSearch, load, type Unready } from "./load";
import { MESSAGES } from "./messages";
import { findParts, type Parts } from "./parts";
import { announce, showHits } from "./show-hits";

/** How long nothing must be typed before a search begins. Milliseconds. */
const TYPING_PAUSE = 200;

/** The search page's element: fills the server's form and empty lists. Without it the page's links still work. */
export class SiteSearch extends HTMLElement {
  private parts: Parts | undefined;
  private loading: Promise<LoadedSearch | Unready> | undefined;
  private ready = false;
  private timer = 0;
  /** Counts the searches, so that a slow one does not overwrite a newer one's results. */
  private turn = 0;

  /** Whether the history's entry is a search that is still being typed: more typing changes it, and Enter keeps it. */
  private isDraft = false;

  private readonly onPop = () => {
    this.isDraft = false;
    this.fromAddress();
  };

  connectedCallback(): void {
    this.parts ??= this.setUp();
    addEventListener("popstate", this.onPop);
    if (this.parts) this.fromAddress();
  }

  disconnectedCallback(): void {
    removeEventListener("popstate", this.onPop);
  }

  private setUp(): Parts | undefined {
    const parts = findParts(this);
    if (!parts) return undefined;
    const { form, box } = parts;
    box.addEventListener("focus", () => this.prepare());
    box.addEventListener("input", (event) => {
      // A half-typed pinyin is not a query.
      parts.clear.hidden = box.value === "";
      if (!(event instanceof InputEvent && event.isComposing)) this.soon();
    });
    box.addEventListener("compositionend", () => this.soon());
    for (const select of form.querySelectorAll("select"))
      select.addEventListener("change", () => this.submit());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      moveAmongHits(event, this, box);
      if (event.key === "Escape") this.clear();
    });
    parts.clear.addEventListener("click", () => this.clear());
    parts.reload.addEventListener("click", () => {
      box.focus();
      void this.run();
    });
    if (parts.outside) parts.outside.hidden = true;
    return parts;
  }

  private open(): Promise<LoadedSearch | Unready> {
    const groups: unknown = JSON.parse(this.dataset.confusables ?? "[]");
    const confusables = Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : [];
    this.loading ??= load(confusables);
    return this.loading;
  }

  /** Loads what the first search will need, while the reader types. */
  private async prepare(): Promise<void> {
    const loaded = await this.open();
    if (typeof loaded === "string") return;
    const [newest] = loaded.engine.bundlesFor({});
    if (newest) loaded.engine.prepare(newest);
  }

  /** The years with stories, newest first: those that can be chosen. */
  private get years(): string[] {
    const options = this.querySelectorAll<HTMLOptionElement>("select[name=year] option");
    return [...options].map(({ value }) => value).filter(Boolean);
  }

  private get search(): Search {
    const data = this.parts ? new FormData(this.parts.form) : new FormData();
    const value = (name: string) => String(data.get(name) ?? "");
    const filters = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
    return { query: value("q"), filters, sort: sortOf(value("sort")) };
  }

  private fromAddress(): void {
    if (!this.parts) return;
    const { query, filters, sort } = readAddress(location.search);
    this.parts.box.value = query;
    for (const select of this.parts.form.querySelectorAll("select")) {
      const values: Readonly<Record<string, string | undefined>> = { ...filters, sort };
      select.value = values[select.name] ?? "";
      // An unknown value would leave the select blank.
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    void this.run();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.note();
      this.isDraft = true;
      void this.run();
    }, TYPING_PAUSE);
  }

  private submit(): void {
    clearTimeout(this.timer);
    this.note();
    this.isDraft = false;
    void this.run();
  }

  /** Puts the search into the address: in the place of what was being typed, else as an entry of its own. */
  private note(): void {
    const address = addressOf(this.search, location.pathname);
    if (address === location.pathname + location.search) return;
    if (this.isDraft) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  private clear(): void {
    if (!this.parts) return;
    this.parts.box.value = "";
    this.parts.clear.hidden = true;
    this.parts.box.focus();
    this.soon();
  }

  private reset(status = ""): void {
    if (!this.parts) return;
    announce(this.parts, status);
    this.parts.empty.hidden = true;
    this.parts.near.hidden = true;
    showLeads(this.parts.leads, []);
    this.parts.reload.hidden = true;
    this.parts.hits.clear();
    this.parts.nearHits.clear();
    if (this.parts.elsewhere) this.parts.elsewhere.hidden = false;
  }

  private async run(): Promise<void> {
    const turn = ++this.turn;
    const search = this.search;
    if (this.parts) this.parts.clear.hidden = search.query === "";
    if (search.query.trim() === "") return this.reset();
    if (this.parts?.elsewhere) this.parts.elsewhere.hidden = true;
    if (this.parts && !this.ready) announce(this.parts, MESSAGES.loading);
    const loaded = await this.open();
    this.ready = typeof loaded === "object";
    await breath();
    if (turn !== this.turn) return;
    if (typeof loaded === "string") return this.fail(loaded);
    const [fold, leads] = await Promise.all([
      loaded.engine.foldOf(search.query),
      leadsFor(search.query, loaded, this.years),
    ]);
    if (this.parts && turn === this.turn) showHits(this.parts, search, { ...loaded, fold, leads });
  }

  private fail(reason: Unready): void {
    this.reset(MESSAGES[reason]);
    if (!this.parts) return;
    if (this.parts.outside) this.parts.outside.hidden = false;
    // The next search tries again.
    if (reason === "failed") {
      this.loading = undefined;
      this.parts.reload.hidden = false;
    }
  }
}
