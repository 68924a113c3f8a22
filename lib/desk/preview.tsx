import type { IncomingMessage, ServerResponse } from "node:http";
import { Waiting } from "@/components/desk/waiting";
import { document } from "./html";

export interface Preview {
  /** Has the site's front page made, so that its templates are compiled before somebody looks. `headers`: who asks. */
  begin: (headers: Record<string, string>) => void;
  /** Whether the request was answered: a page to be looked at waits until the first one is made, and says so. */
  isWaiting: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Previews of the site's pages at `base`; the first costs half a minute, whatever page it is. */
export function previewAt(base: string): Preview {
  let state: "cold" | "begun" | "ready" = "cold";
  const begin: Preview["begin"] = (headers) => {
    if (state !== "cold") return;
    state = "begun";
    void fetch(base, { headers })
      .then((answer) => answer.arrayBuffer())
      // What is wrong is shown to who opens the page.
      .catch(() => null)
      .then(() => {
        state = "ready";
      });
  };
  return {
    begin,
    isWaiting({ headers }, response) {
      const looks = /^(?:document|iframe)$/.test(`${headers["sec-fetch-dest"]}`);
      if (!looks || state === "ready") return false;
      begin({ cookie: headers.cookie ?? "" });
      response.writeHead(503, {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'self'",
        Refresh: "1",
      });
      response.end(document(<Waiting />));
      return true;
    },
  };
}
