/** What manifests and collections of the IIIF Presentation API 3.0 have in common. */
import { urls } from "@/lib/site/urls";

export const PRESENTATION = "http://iiif.io/api/presentation/3/context.json";

export const LANGUAGE = "zh-CN";
export const words = (text: string) => ({ [LANGUAGE]: [text] });

export const entry = (label: string, value: string) => ({ label: words(label), value: words(value) });

export const webPage = (id: string, label: string) => ({
  id,
  type: "Text",
  label: words(label),
  format: "text/html",
  language: [LANGUAGE],
});

/** The site that gives them. `origin`: its address. */
interface Given {
  origin: string;
  paper: string;
}

export const providerOf = ({ origin, paper }: Given) => ({
  id: origin + urls.front(),
  type: "Agent",
  label: words(paper),
  homepage: [webPage(origin + urls.front(), paper)],
  logo: [{ id: `${origin}/icon-512.png`, type: "Image", format: "image/png", width: 512, height: 512 }],
  seeAlso: [
    { id: origin + urls.feed(), type: "Dataset", label: words("最新稿件"), format: "application/rss+xml" },
  ],
});

/** Whose they are, and under which terms they may be used; nothing where the site does not say it. */
export const termsOf = ({ copyright, rights }: { copyright: string | null; rights: string | null }) => ({
  ...(copyright ? { requiredStatement: entry("版权", copyright) } : {}),
  ...(rights ? { rights } : {}),
});

/** The moment at which a day begins. */
export const startOf = (date: string): string => `${date}T00:00:00+08:00`;
