import { z } from "zod";

/**
 * What the IIIF Presentation API 3.0 requires of a manifest and of all that stands in ours, after its section 3 and the tables of its
 * appendix: which properties each kind of resource must have and may have, and of what form their values are.
 */
const Uri = z.url({ protocol: /^https?$/ });
const Length = z.number().int().positive();
const Words = z.record(
  z.string().regex(/^(?:none|[a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/),
  z.array(z.string().min(1)).min(1),
);
const Entry = z.strictObject({ label: Words, value: Words });
const Format = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/);

const WebPage = z.strictObject({
  id: Uri,
  type: z.literal("Text"),
  label: Words,
  format: Format,
  language: z.array(z.string()).optional(),
});
const Service = z.strictObject({ id: Uri, type: z.literal("ImageService3"), profile: z.literal("level0") });
const Picture = z.strictObject({
  id: Uri,
  type: z.literal("Image"),
  format: Format,
  width: Length,
  height: Length,
  service: z.array(Service).optional(),
});
const Agent = z.strictObject({
  id: Uri,
  type: z.literal("Agent"),
  label: Words,
  homepage: z.array(WebPage),
  logo: z.array(Picture),
  seeAlso: z.array(z.strictObject({ id: Uri, type: z.literal("Dataset"), label: Words, format: Format })),
});

const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    id: Uri,
    type: z.literal("AnnotationPage"),
    label: Words.optional(),
    items: z.array(item),
  });
const Painting = z.strictObject({
  id: Uri,
  type: z.literal("Annotation"),
  motivation: z.literal("painting"),
  body: Picture,
  target: Uri,
});
const Text = z.strictObject({
  id: Uri,
  type: z.literal("Annotation"),
  motivation: z.literal("supplementing"),
  body: z.strictObject({
    type: z.literal("TextualBody"),
    value: z.string().min(1),
    format: z.literal("text/plain"),
    language: z.string(),
  }),
  target: Uri.regex(/#xywh=\d+,\d+,[1-9]\d*,[1-9]\d*$/),
});
/** Its id must have no fragment: targets add one. */
const CanvasId = Uri.regex(/^[^#]+$/);
const Canvas = z.strictObject({
  id: CanvasId,
  type: z.literal("Canvas"),
  label: Words,
  width: Length,
  height: Length,
  homepage: z.array(WebPage),
  rendering: z.array(WebPage).optional(),
  thumbnail: z.array(Picture),
  items: z.array(page(Painting)),
  annotations: z.array(page(Text)).optional(),
});

const CanvasReference = z.strictObject({ id: CanvasId, type: z.literal("Canvas") });
const Part = z.strictObject({
  id: Uri,
  type: z.literal("SpecificResource"),
  source: CanvasReference,
  selector: z.strictObject({
    type: z.literal("FragmentSelector"),
    conformsTo: z.literal("http://www.w3.org/TR/media-frags/"),
    value: z.string().regex(/^xywh=\d+,\d+,[1-9]\d*,[1-9]\d*$/),
  }),
});
const Range = z.strictObject({
  id: Uri,
  type: z.literal("Range"),
  label: Words,
  homepage: z.array(WebPage),
  items: z.array(z.discriminatedUnion("type", [CanvasReference, Part])).min(1),
});

export const Manifest = z.strictObject({
  "@context": z.literal("http://iiif.io/api/presentation/3/context.json"),
  id: Uri,
  type: z.literal("Manifest"),
  label: Words,
  metadata: z.array(Entry),
  requiredStatement: Entry.optional(),
  rights: z
    .string()
    .regex(/^http:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\//)
    .optional(),
  navDate: z.iso.datetime({ offset: true }),
  partOf: z.tuple([z.strictObject({ id: Uri, type: z.literal("Collection"), label: Words })]),
  provider: z.array(Agent),
  homepage: z.array(WebPage),
  thumbnail: z.array(Picture),
  items: z.array(Canvas).min(1),
  structures: z.array(Range).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export const Collection = z.strictObject({
  "@context": z.literal("http://iiif.io/api/presentation/3/context.json"),
  id: Uri,
  type: z.literal("Collection"),
  label: Words,
  requiredStatement: Entry.optional(),
  rights: Manifest.shape.rights,
  provider: z.array(Agent),
  homepage: z.array(WebPage),
  items: z
    .array(
      z.strictObject({
        id: Uri,
        type: z.literal("Manifest"),
        label: Words,
        navDate: z.iso.datetime({ offset: true }),
      }),
    )
    .min(1),
});

/** All ids of a manifest's own resources: each must be there once. */
export function idsOf({ id, items, structures = [] }: Manifest): string[] {
  return [
    id,
    ...items.flatMap((canvas) => [
      canvas.id,
      ...[...canvas.items, ...(canvas.annotations ?? [])].flatMap((each) => [
        each.id,
        ...each.items.map((annotation) => annotation.id),
      ]),
    ]),
    ...structures.flatMap((range) => [
      range.id,
      ...range.items.flatMap((item) => (item.type === "SpecificResource" ? [item.id] : [])),
    ]),
  ];
}
