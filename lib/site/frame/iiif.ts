/** The media type of a manifest of the IIIF Presentation API 3.0: by it hosts send one, and pages lead to one. */
export const MANIFEST_TYPE = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"';
