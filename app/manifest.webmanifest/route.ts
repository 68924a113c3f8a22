import { resource } from "@/app/resource";
import { renderWebManifest } from "@/components/machine/web-manifest";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

export const dynamic = "force-static";

export async function GET() {
  const view = await viewOf("webManifest", urls.manifest());
  return resource(view && renderWebManifest(view), "application/manifest+json");
}
