import { WORKER } from "@/lib/site/fixed-urls";
import { mayKeep } from "./choice";

/** Written on the script's element where the site offers reading offline. */
const OFFERED = "script[data-offline]";

/** Has the browser keep what is read, once the page is there; does nothing where it can't, or where the reader refuses. */
export function keepForOffline(): void {
  if (!document.querySelector(OFFERED) || !mayKeep()) return;
  if (isFetchedAhead()) navigator.serviceWorker.controller?.postMessage("read");
  const start = () => void startKeeping().catch(() => {});
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}

/** Whether the browser had this page before the reader asked for it: then the worker does not know that it is read. */
function isFetchedAhead(): boolean {
  const [way] = performance.getEntriesByType("navigation");
  return way !== undefined && "deliveryType" in way && way.deliveryType === "navigational-prefetch";
}

/** The browser always asks the site for the worker, never its own cache: a new one takes over at the next page. */
export const startKeeping = () => navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
