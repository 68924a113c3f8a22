import { serveFile } from "@/app/serve-file";
import { renderWebManifest } from "@/components/machine/web-manifest";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.manifest, "webManifest", "application/manifest+json", renderWebManifest);

export const dynamic = "force-static";
export const GET = file.GET;
