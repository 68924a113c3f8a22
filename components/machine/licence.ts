import type { LicenceView } from "@/lib/site/pages/licence";
import { escapedXml, XML_DECLARATION } from "./xml";

/** Really Simple Licensing 1.0 (https://rslstandard.org/rsl): what programs may do with the site. Whoever finds pages for readers always may. */
export function renderLicence({ training, terms, copyrightHolder }: LicenceView): string {
  const license = [
    `<permits type="usage">${training === "allow" ? "search ai-train" : "search"}</permits>`,
    ...(training === "disallow" ? ['<prohibits type="usage">ai-train</prohibits>'] : []),
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
