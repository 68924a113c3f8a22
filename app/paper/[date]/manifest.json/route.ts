import { serveFile } from "@/app/serve-file";
import { renderIiifManifest } from "@/components/machine/iiif-manifest";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.iiifManifest, "iiifManifest", "application/ld+json", renderIiifManifest);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
