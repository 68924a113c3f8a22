import { resource } from "@/app/resource";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";
import { bundleWorker } from "./bundle-worker";

export const dynamic = "force-static";

/** The service worker; where the site keeps nothing, one that ends those that readers still have. */
export async function GET() {
  const view = await viewOf("worker", urls.worker());
  const script = view && (await bundleWorker(/* turbopackIgnore: true */ process.cwd(), view.keeps));
  return resource(script, "text/javascript");
}
