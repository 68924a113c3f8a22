import { resource } from "@/app/resource";
import { renderRobots } from "@/components/machine/robots";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

export const dynamic = "force-static";

export async function GET() {
  const view = await viewOf("robots", urls.robots());
  return resource(view && renderRobots(view), "text/plain");
}
