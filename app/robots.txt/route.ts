import { serveFile } from "@/app/serve-file";
import { renderRobots } from "@/components/machine/robots";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.robots, "robots", "text/plain", renderRobots);

export const dynamic = "force-static";
export const GET = file.GET;
