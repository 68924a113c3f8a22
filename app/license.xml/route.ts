import { serveFile } from "@/app/serve-file";
import { renderLicence } from "@/components/machine/licence";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.licence, "licence", "application/rsl+xml", renderLicence);

export const dynamic = "force-static";
export const GET = file.GET;
