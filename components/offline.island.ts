import { OfflineShelfElement } from "./offline/shelf-element";

if ("customElements" in window && !customElements.get("offline-shelf")) {
  customElements.define("offline-shelf", OfflineShelfElement);
}
