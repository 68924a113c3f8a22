import { serveFile } from "@/app/serve-file";
import { renderJsonFeed } from "@/components/machine/json-feed";
import { FORMATS } from "@/lib/site/feed-urls";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.topicJsonFeed, "feed", FORMATS.json.type, renderJsonFeed);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
