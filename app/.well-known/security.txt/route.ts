import { serveFile } from "@/app/serve-file";
import { renderSecurity } from "@/components/machine/security";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.security, "security", "text/plain", renderSecurity);

export const dynamic = "force-static";
export const GET = file.GET;
