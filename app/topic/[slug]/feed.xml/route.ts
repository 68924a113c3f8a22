import { serveFile } from "@/app/serve-file";
import { renderRss } from "@/components/machine/feed";
import { FORMATS } from "@/lib/site/feed-urls";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.topicFeed, "feed", FORMATS.rss.type, renderRss);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
