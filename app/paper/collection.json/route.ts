import { serveFile } from "@/app/serve-file";
import { renderIiifCollection } from "@/components/machine/iiif-collection";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.iiifCollection, "iiifCollection", "application/ld+json", renderIiifCollection);

export const dynamic = "force-static";
export const GET = file.GET;
