import type { Metadata } from "next";
import { MANIFEST_TYPE } from "@/lib/site/frame/iiif";
import type { Chrome, PageMeta } from "@/lib/site/frame/page";

/** A view's meta as Next.js wants it. A page that is not there has none. */
export function toMetadata(view: { meta: PageMeta; chrome: Pick<Chrome, "name" | "icon"> } | null): Metadata {
  if (!view) return {};
  const { title, description, canonical, image, article, noindex, feeds, iiif, links, cited } = view.meta;
  const { name, icon } = view.chrome;
  const fullTitle = title.includes(name) ? title : `${title} - ${name}`;
  const images = image ? [image] : [];
  const shared = { title, description, url: canonical, siteName: name, images };
  return {
    title: fullTitle,
    description,
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        icon === "svg" ? "/icon.svg" : { url: "/icon-192.png", sizes: "192x192" },
      ],
      apple: "/icon.png",
      // Next.js has no other place for links of its reader's own.
      ...(links.length > 0 ? { other: links } : {}),
    },
    alternates: {
      canonical: noindex ? undefined : canonical,
      types: {
        ...Object.fromEntries(feeds.map(({ type, url, label }) => [type, [{ url, title: label }]])),
        ...(iiif ? { [MANIFEST_TYPE]: [{ url: iiif, title: "IIIF" }] } : {}),
      },
    },
    robots: noindex
      ? { index: false, follow: true }
      : // That a page may be indexed, and its links followed, needs no word.
        { "max-image-preview": "large" },
    openGraph: article
      ? {
          ...shared,
          type: "article",
          publishedTime: article.published,
          modifiedTime: article.modified ?? undefined,
          section: article.section ?? undefined,
        }
      : { ...shared, type: "website" },
    other: cited,
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}
