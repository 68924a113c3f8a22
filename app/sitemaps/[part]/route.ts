import { serveFile } from "@/app/serve-file";
import { renderSitemap } from "@/components/machine/sitemap";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.sitemapPart, "sitemap", "application/xml", renderSitemap);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
