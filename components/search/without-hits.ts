import { showLeads } from "./leads";
import type { Unready } from "./load";
import { MESSAGES } from "./messages";
import type { Parts } from "./parts";
import { announce } from "./tell";

/** As before the first search, but for what is said. */
export function reset(parts: Parts, status = ""): void {
  announce(parts, status);
  parts.empty.hidden = true;
  parts.near.hidden = true;
  showLeads(parts.leads, []);
  parts.reload.hidden = true;
  parts.hits.clear();
  parts.nearHits.clear();
  if (parts.elsewhere) parts.elsewhere.hidden = false;
}

/** There is no search: says why, and offers the search engine. */
export function fail(parts: Parts, reason: Unready): void {
  reset(parts, MESSAGES[reason]);
  if (parts.outside) parts.outside.hidden = false;
  parts.reload.hidden = reason !== "failed";
}
