import { resource } from "@/app/resource";
import { renderSitemap } from "@/components/machine/sitemap";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

export const dynamic = "force-static";

export const generateStaticParams = () => paramsOf("/sitemaps/[part]");

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  const view = await viewOf("sitemap", urls.sitemapPart(part.replace(/\.xml$/, "")));
  return resource(view && renderSitemap(view), "application/xml");
}
