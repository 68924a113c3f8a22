import { readAddress, type Search } from "./address";
import { breath } from "./breath";
import { fillForm, readForm, yearsOffered } from "./form-values";
import { HistoryEntry } from "./history-entry";
import { moveAmongHits } from "./keyboard";
import { leadsFor } from "./leads";
import { type LoadedSearch, load, type Unready } from "./load";
import { MESSAGES } from "./messages";
import { findParts, type Parts } from "./parts";
import { showHits } from "./show-hits";
import { announce } from "./tell";
import { fail, reset } from "./without-hits";

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
  private readonly entry = new HistoryEntry();

  private readonly onPop = () => {
    // What was being typed is no longer meant.
    clearTimeout(this.timer);
    this.entry.leave();
    if (this.parts) this.fromAddress(this.parts);
  };

  connectedCallback(): void {
    this.parts ??= this.setUp();
    addEventListener("popstate", this.onPop);
    if (this.parts) this.fromAddress(this.parts);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    removeEventListener("popstate", this.onPop);
  }

  private setUp(): Parts | undefined {
    const parts = findParts(this);
    if (!parts) return undefined;
    const { form, box, clear, reload, outside } = parts;
    box.addEventListener("focus", () => this.prepare());
    box.addEventListener("input", (event) => {
      clear.hidden = box.value === "";
      // A half-typed pinyin is not a query.
      if (!(event instanceof InputEvent && event.isComposing)) this.soon(parts);
    });
    box.addEventListener("compositionend", () => this.soon(parts));
    for (const select of form.querySelectorAll("select"))
      select.addEventListener("change", () => this.submit(parts));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(parts);
    });
    this.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      moveAmongHits(event, this, box);
      if (event.key === "Escape") this.clear(parts);
    });
    clear.addEventListener("click", () => this.clear(parts));
    reload.addEventListener("click", () => {
      box.focus();
      void this.run(parts);
    });
    if (outside) outside.hidden = true;
    return parts;
  }

  /** Loads what all searches need, once; what failed is tried again by the next search. */
  private async open(): Promise<LoadedSearch | Unready> {
    const groups: unknown = JSON.parse(this.dataset.confusables ?? "[]");
    const confusables = Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : [];
    this.loading ??= load(confusables);
    const { loading } = this;
    const loaded = await loading;
    if (loaded === "failed" && loading === this.loading) this.loading = undefined;
    return loaded;
  }

  /** Loads what the first search will need, while the reader types. */
  private async prepare(): Promise<void> {
    const loaded = await this.open();
    if (typeof loaded === "string") return;
    loaded.engine.prepare();
  }

  private fromAddress(parts: Parts): void {
    fillForm(parts.form, parts.box, readAddress(location.search));
    void this.run(parts);
  }

  private soon(parts: Parts): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.entry.draft(readForm(parts.form));
      void this.run(parts);
    }, TYPING_PAUSE);
  }

  private submit(parts: Parts): void {
    clearTimeout(this.timer);
    this.entry.submit(readForm(parts.form));
    void this.run(parts);
  }

  private clear(parts: Parts): void {
    parts.box.value = "";
    parts.clear.hidden = true;
    parts.box.focus();
    this.soon(parts);
  }

  private async run(parts: Parts): Promise<void> {
    const turn = ++this.turn;
    const search = readForm(parts.form);
    parts.clear.hidden = search.query === "";
    if (search.query.trim() === "") return reset(parts);
    if (parts.elsewhere) parts.elsewhere.hidden = true;
    if (!this.ready) announce(parts, MESSAGES.loading);
    const loaded = await this.open();
    this.ready = typeof loaded === "object";
    await breath();
    if (turn !== this.turn) return;
    if (typeof loaded === "string") return fail(parts, loaded);
    const ready = await this.readied(search, loaded, parts);
    if (turn === this.turn) showHits(parts, search, ready);
  }

  private async readied({ query }: Search, loaded: LoadedSearch, { form }: Parts) {
    const [fold, leads] = await Promise.all([
      loaded.engine.foldOf(query),
      leadsFor(query, loaded, yearsOffered(form)),
    ]);
    return { ...loaded, fold, leads };
  }
}
