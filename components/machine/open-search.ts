import type { OpenSearchView } from "@/lib/site/pages/open-search";
import { escapedXml, XML_DECLARATION } from "./xml";

/** An OpenSearch 1.1 description document. */
export function renderOpenSearch({ shortName, description, template, self, icon }: OpenSearchView): string {
  return [
    XML_DECLARATION,
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapedXml(shortName)}</ShortName>`,
    `<Description>${escapedXml(description)}</Description>`,
    `<Url type="text/html" method="get" template="${escapedXml(template)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapedXml(self)}"/>`,
    `<Image width="32" height="32" type="image/x-icon">${escapedXml(icon)}</Image>`,
    "<Language>zh-CN</Language>",
    "<InputEncoding>UTF-8</InputEncoding>",
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}
