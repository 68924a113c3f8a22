import { serveFile } from "@/app/serve-file";
import { renderOpenSearch } from "@/components/machine/open-search";
import { urls } from "@/lib/site/urls";

const file = serveFile(
  urls.openSearch,
  "openSearch",
  "application/opensearchdescription+xml",
  renderOpenSearch,
);

export const dynamic = "force-static";
export const GET = file.GET;
