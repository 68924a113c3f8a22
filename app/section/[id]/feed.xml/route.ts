import { serveFile } from "@/app/serve-file";
import { renderFeed } from "@/components/machine/feed";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.sectionFeed, "feed", "application/rss+xml", renderFeed);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
