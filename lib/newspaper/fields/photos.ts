import { PHOTO_MARK } from "@/lib/records/photo-mark";
import type { PhotoReference } from "@/lib/records/story";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { creditStart, isOfAll, readCredit, withoutCredit } from "./photo-credit";

/** The photos a paragraph refers to: （右图）, （上图、下图）. They stay in the text. */
export function photoRefs(text: string): string[] {
  return [...text.matchAll(PHOTO_MARK)].flatMap(([, refs = ""]) => refs.replace(/\s+/g, "").split(/[、，]/));
}

const SIDE = "(?:[右左上下中附大小主题如]图)";
const NUMBERED = "(?:图(?:[①-⑳]+|[一二三四五六七八九]|\\d{1,2}))";
const PICTURE = `(?:${SIDE}|${NUMBERED})`;
const CAPTION_LABEL = new RegExp(
  `^\\s*(?:[图圖][为為]|[▲▼◀▶△▽◄►]|漫[画畫]\\s*[：:]|[（(]${SIDE}[）)]|${PICTURE}\\s*(?:[：:为是]|(?=[①-⑳]))|图[①-⑳])`,
);
/** Where another picture's part of a caption begins: 图②：…, or ②… behind a sentence where the caption began with ①. */
const CAPTION_PART = new RegExp(
  `(?=${PICTURE}\\s*[：:])|(?<=^|[。！？；\\s])(?=图?[①-⑳]+\\p{Script=Han})`,
  "gu",
);
const PICTURE_LABEL = new RegExp(
  `^\\s*(?:(${PICTURE})\\s*[：:]|[（(](${SIDE})[）)]|(图?[①-⑳]+))\\s*[：:]?\\s*`,
);

/** Whether a block is a caption: 图为…, 图①：…, or text with the photographer's name at its end. */
export function isCaption(text: string): boolean {
  return (
    isLabelledCaption(text) ||
    (text.length <= 80 && (PLACE_IN_PICTURE.test(text) || /[（(]漫\s*画[）)]/.test(text))) ||
    (text.length <= 400 && creditStart(text) !== null)
  );
}

/** （左二）, （中）, （前排右一）: who is who in the picture. */
const PLACE_IN_PICTURE = /[（(](?:前排|后排|二排)?[左右中][一二三四五]?[）)]/;

/** Whether a block says at its beginning that it speaks of a picture: 图为…, 图①：…, ▲. */
export function isLabelledCaption(text: string): boolean {
  return CAPTION_LABEL.test(text.slice(0, 20));
}

/** Whether a block is a photographer's name and nothing else. */
export function isCredit(text: string): boolean {
  return text.length <= 60 && creditStart(text) === 0;
}

/** The photos a caption speaks of. One credit at its end is that of all of them that have none of their own. */
export function readCaption(text: Traced): PhotoReference[] {
  const photos = readParts(text);
  const last = photos.at(-1)?.credit ?? null;
  return photos.map((photo) => ({ ...photo, credit: photo.credit ?? last }));
}

function readParts(text: Traced): PhotoReference[] {
  const photos: PhotoReference[] = [];
  let start = 0;
  for (const part of text.text.split(CAPTION_PART)) {
    if (part.trim() !== "") photos.push(...photosOf(sliceTraced(text, start, start + part.length)));
    start += part.length;
  }
  return photos;
}

/** 图①②：… speaks of two. */
function photosOf(part: Traced): PhotoReference[] {
  const read = photo(part);
  const several = /^(图?)([①-⑳]{2,})$/.exec(read.ref ?? "");
  return several
    ? Array.from(several[2] ?? "", (number) => ({ ...read, ref: `${several[1]}${number}` }))
    : [read];
}

function photo(part: Traced): PhotoReference {
  const trimmed = trimTraced(part);
  const label = PICTURE_LABEL.exec(trimmed.text);
  const own = /^(?:[▲▼◀▶△▽◄►]\s*)?([右左上下中附]图)/.exec(trimmed.text);
  const body = trimTraced(sliceTraced(trimmed, label?.[0].length ?? 0));
  const start = creditStart(body.text, true);
  const caption = (start === null ? body : withoutCredit(body, start)).text;
  const credit = start === null ? null : readCredit(sliceTraced(body, start));
  const [, beforeColon, inBrackets, number] = label ?? [];
  return { ref: beforeColon ?? inBrackets ?? number ?? own?.[1] ?? null, caption: caption || null, credit };
}

/** References in the text and captions beside it speak of the same photos: by their label, or where only one is left. */
export function mergePhotos(refs: readonly string[], captions: readonly PhotoReference[]): PhotoReference[] {
  const free = withCredits(captions);
  const photos = [...new Set(refs)].map((ref): PhotoReference => {
    const at = free.findIndex((caption) => caption.ref === ref);
    const [found] = at === -1 ? [] : free.splice(at, 1);
    return found ?? { ref, caption: null, credit: null };
  });
  const [only] = photos;
  const [caption] = free;
  if (only && caption && photos.length === 1 && free.length === 1 && !only.caption && !caption.ref) {
    return [{ ...caption, ref: only.ref }];
  }
  return [...photos, ...free];
}

/** A name by itself is the credit of the captions above that have none; what says that it is of all, of those below, too. */
function withCredits(captions: readonly PhotoReference[]): PhotoReference[] {
  const photos: PhotoReference[] = [];
  const ofAll = captions.find(({ caption, credit }) => caption === null && credit && isOfAll(credit));
  for (const caption of captions) {
    const without =
      caption.caption === null && caption.ref === null
        ? (caption === ofAll ? [...photos, ...captions] : photos).filter(({ credit }) => !credit)
        : [];
    for (const photo of without) photo.credit = caption.credit;
    if (without.length === 0) photos.push({ ...caption });
  }
  return photos;
}
