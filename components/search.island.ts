import { SiteSearch } from "./search/site-search";

if ("customElements" in window && !customElements.get("site-search")) {
  customElements.define("site-search", SiteSearch);
}
