/** File extension → Content-Type. What is not listed is `OTHER_TYPE`. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  xml: "application/xml; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  flac: "audio/flac",
  wav: "audio/wav",
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  ogv: "video/ogg",
  webm: "video/webm",
  vtt: "text/vtt; charset=utf-8",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  zip: "application/zip",
};

/** Of what nothing is known: browsers save it. */
export const OTHER_TYPE = "application/octet-stream";

/** The Content-Type of a file by its name. */
export const mediaTypeOf = (file: string): string =>
  MEDIA_TYPES[/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ""] ?? OTHER_TYPE;

/** Whether a file is shown or played on pages by its name: pictures, video, sound, captions. */
export const isShownName = (file: string): boolean =>
  /^(?:image|video|audio)\/|^text\/vtt/.test(mediaTypeOf(file));

/** Whether a file is a picture by its name. */
export const isPictureName = (file: string): boolean => mediaTypeOf(file).startsWith("image/");
