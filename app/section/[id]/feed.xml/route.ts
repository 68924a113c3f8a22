import { resource } from "@/app/resource";
import { renderFeed } from "@/components/machine/feed";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

export const dynamic = "force-static";

export const generateStaticParams = () => paramsOf("/section/[id]/feed.xml");

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const view = await viewOf("feed", urls.sectionFeed(id));
  return resource(view && renderFeed(view), "application/rss+xml");
}
