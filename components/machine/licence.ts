import type { LicenceView } from "@/lib/site/pages/licence";
import { escapedXml, XML_DECLARATION } from "./xml";

/**
 * Really Simple Licensing 1.0 (https://rslstandard.org/rsl): what programs may do with the site. A list of what is permitted would exclude all
 * that it does not name, of which the paper says nothing: answering from pages, finding them. So one thing is prohibited, or nothing.
 */
export function renderLicence({ training, terms, copyrightHolder }: LicenceView): string {
  const license = [
    training === "allow"
      ? '<permits type="usage">all</permits>'
      : '<prohibits type="usage">ai-train</prohibits>',
  ];
  const content = [
    ...["<license>", ...license, "</license>"],
    ...(copyrightHolder ? [`<copyright type="organization">${escapedXml(copyrightHolder)}</copyright>`] : []),
    ...(terms ? [`<terms>${escapedXml(terms)}</terms>`] : []),
  ];
  return [
    XML_DECLARATION,
    '<rsl xmlns="https://rslstandard.org/rsl">',
    '<content url="/">',
    ...content,
    "</content>",
    "</rsl>",
    "",
  ].join("\n");
}
