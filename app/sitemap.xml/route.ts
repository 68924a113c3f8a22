import { resource } from "@/app/resource";
import { renderSitemap } from "@/components/machine/sitemap";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

export const dynamic = "force-static";

export async function GET() {
  const view = await viewOf("sitemap", urls.sitemap());
  return resource(view && renderSitemap(view), "application/xml");
}
