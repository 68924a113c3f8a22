import { serveFile } from "@/app/serve-file";
import { renderAtom } from "@/components/machine/feed";
import { FORMATS } from "@/lib/site/feed-urls";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.topicAtom, "feed", FORMATS.atom.type, renderAtom);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
