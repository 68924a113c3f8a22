import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { findChromium } from "../browser/chromium";
import { openSite, type Site } from "../site/site";

export interface ServedSite {
  site: Site;
  /** Without a path: `http://localhost:4000`. */
  address: string;
  /** The browser to look at it with. */
  executablePath: string;
}

/** Serves the built site for as long as `measure` takes, which says whether what it saw is good; says what lacks where there is no browser. */
export async function measureBuiltSite(measure: (served: ServedSite) => Promise<boolean>): Promise<boolean> {
  const executablePath = findChromium(process.env);
  if (!executablePath) {
    console.error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
    return false;
  }
  const site = await openSite();
  const server = await serve(site.dist, 0);
  try {
    const listening = server.address();
    if (listening === null || typeof listening === "string") throw new Error("the server has no port");
    return await measure({ site, address: `http://localhost:${listening.port}`, executablePath });
  } finally {
    await closeServer(server, 0);
  }
}
