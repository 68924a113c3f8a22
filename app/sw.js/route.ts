import { serveFile } from "@/app/serve-file";
import { urls } from "@/lib/site/urls";
import { bundleWorker } from "./bundle-worker";

/** The service worker; where the site keeps nothing, one that ends those that readers still have. */
const file = serveFile(urls.worker, "worker", "text/javascript", ({ keeps }) =>
  bundleWorker(/* turbopackIgnore: true */ process.cwd(), keeps),
);

export const dynamic = "force-static";
export const GET = file.GET;
