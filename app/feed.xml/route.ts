import { serveFile } from "@/app/serve-file";
import { renderFeed } from "@/components/machine/feed";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.feed, "feed", "application/rss+xml", renderFeed);

export const dynamic = "force-static";
export const GET = file.GET;
