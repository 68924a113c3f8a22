import { resource } from "@/app/resource";
import { renderFeed } from "@/components/machine/feed";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

export const dynamic = "force-static";

export async function GET() {
  const view = await viewOf("feed", urls.correctionsFeed());
  return resource(view && renderFeed(view), "application/rss+xml");
}
