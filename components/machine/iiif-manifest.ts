import type { Box } from "@/lib/records/box";
import type { IiifManifestView } from "@/lib/site/pages/iiif-manifest";
import { urls } from "@/lib/site/urls";
import { entry, LANGUAGE, PRESENTATION, providerOf, startOf, termsOf, webPage, words } from "./iiif";

type Sheet = IiifManifestView["pages"][number];
type Story = IiifManifestView["stories"][number];

/**
 * An issue as a manifest of the IIIF Presentation API 3.0: its pages are canvases in page units, its stories ranges, its printed lines
 * annotations that supplement the picture. What stands in it and has no file has an address below that of the page.
 */
export function renderIiifManifest(view: IiifManifestView): string {
  const { origin, paper, date, dateLabel, basis, pages, stories } = view;
  const [first] = pages;
  return JSON.stringify({
    "@context": PRESENTATION,
    id: origin + urls.iiifManifest(date),
    type: "Manifest",
    label: words(`${paper} ${dateLabel}`),
    metadata: [entry("报名", paper), entry("日期", basis ? `${dateLabel}（${basis}）` : dateLabel)],
    ...termsOf(view),
    navDate: startOf(date),
    partOf: [{ id: origin + urls.iiifCollection(), type: "Collection", label: words(paper) }],
    provider: [providerOf(view)],
    homepage: [webPage(origin + urls.issue(date), `${paper} ${dateLabel}`)],
    ...(first ? { thumbnail: [pictureOf(first.image.thumbnail)] } : {}),
    items: pages.map((sheet) => canvasOf(origin, sheet)),
    ...(stories.length > 0 ? { structures: stories.map((story) => rangeOf(view, story)) } : {}),
  });
}

const pictureOf = ({ url, width, height }: { url: string; width: number; height: number }) => ({
  id: url,
  type: "Image",
  format: "image/jpeg",
  width,
  height,
});

const canvasId = (origin: string, url: string) => `${origin}${url}canvas`;

function canvasOf(origin: string, { url, label, width, height, image, pdf, lines }: Sheet): object {
  const id = canvasId(origin, url);
  const service = [{ id: image.service, type: "ImageService3", profile: "level0" }];
  return {
    id,
    type: "Canvas",
    label: words(label),
    width,
    height,
    homepage: [webPage(origin + url, label)],
    ...(pdf
      ? {
          rendering: [
            { id: origin + pdf.url, type: "Text", label: words(pdf.label), format: "application/pdf" },
          ],
        }
      : {}),
    thumbnail: [pictureOf(image.thumbnail)],
    items: [
      {
        id: `${id}/picture`,
        type: "AnnotationPage",
        items: [
          {
            id: `${id}/picture/1`,
            type: "Annotation",
            motivation: "painting",
            body: { ...pictureOf(image), service },
            target: id,
          },
        ],
      },
    ],
    ...(lines.length > 0 ? { annotations: [textOf(id, lines)] } : {}),
  };
}

const textOf = (id: string, lines: Sheet["lines"]): object => ({
  id: `${id}/text`,
  type: "AnnotationPage",
  label: words("版面文字"),
  items: lines.map(({ text, box }, index) => ({
    id: `${id}/text/${index + 1}`,
    type: "Annotation",
    motivation: "supplementing",
    body: { type: "TextualBody", value: text, format: "text/plain", language: LANGUAGE },
    target: `${id}#${fragmentOf(box)}`,
  })),
});

const fragmentOf = (box: Box): string => `xywh=${box.join(",")}`;

/** A story: where it stands, or the whole page where nobody knows that. */
function rangeOf({ origin, date, pages }: IiifManifestView, { headline, url, places }: Story): object {
  return {
    id: `${origin}${url}range`,
    type: "Range",
    label: words(headline),
    homepage: [webPage(origin + url, headline)],
    items: places.flatMap(({ page, boxes }) => {
      const sheet = pages.find(({ number }) => number === page);
      if (!sheet) return [];
      const source = { id: canvasId(origin, sheet.url), type: "Canvas" };
      return boxes.length === 0
        ? [source]
        : boxes.map((box, index) => ({
            id: `${origin}${url}range/${date}-${page}-${index + 1}`,
            type: "SpecificResource",
            source,
            selector: {
              type: "FragmentSelector",
              conformsTo: "http://www.w3.org/TR/media-frags/",
              value: fragmentOf(box),
            },
          }));
    }),
  };
}
