import { serveFile } from "@/app/serve-file";
import { renderIndexNowKey } from "@/components/machine/index-now-key";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.indexNowKey, "indexNowKey", "text/plain", renderIndexNowKey);

export const dynamic = "force-static";
export const GET = file.GET;
