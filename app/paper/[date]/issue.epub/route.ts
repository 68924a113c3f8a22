import { serveFile } from "@/app/serve-file";
import { renderEpub } from "@/components/machine/epub";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.issueEpub, "issueBook", "application/epub+zip", renderEpub);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
