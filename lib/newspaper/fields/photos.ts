import { PHOTO_MARK } from "@/lib/records/photo-mark";
import type { PhotoReference } from "@/lib/records/story";
import { sliceTraced, type Traced, trimTraced } from "../source/traced";
import { cutNames } from "./names";

/** The photos a paragraph refers to: （右图）, （上图、下图）. They stay in the text. */
export function photoRefs(text: string): string[] {
  return [...text.matchAll(PHOTO_MARK)].flatMap(([, refs = ""]) => refs.replace(/\s+/g, "").split(/[、，]/));
}

const PICTURE = "(?:[右左上下中附]图|图(?:[①-⑳]|[一二三四五六七八九]|\\d{1,2}))";
const CAPTION_LABEL = new RegExp(`^\\s*(?:[图圖][为為]|[▲▼◀▶△▽]|${PICTURE}\\s*(?:[：:为是]|(?=[①-⑳])))`);
const CAPTION_PART = new RegExp(`(?=${PICTURE}\\s*[：:])`, "g");
const PICTURE_LABEL = new RegExp(`^\\s*(${PICTURE})\\s*[：:]\\s*`);
const PHOTOGRAPHER =
  "\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,3}(?:[\\s、]+\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,3}){0,2}";
const AGENCY = "(?:[（(][^（()）]{2,12}[）)])?";
/** 本报记者 伊 霄摄, 王 哲摄(人民视觉), （新华社记者 张三 摄）. */
const CREDIT = new RegExp(
  `(?:^|[。！？”）\\s.!?"])\\s*([（(]?\\s*(?:[\\p{Script=Han}·]{0,8}(?:[记記]\\s*者|通\\s*[讯訊]\\s*[员員]|摄影|攝影|供图)?[\\s/／:：]*)?${PHOTOGRAPHER}\\s*(?:摄影报道|摄影|摄|供图|提供|绘制|绘|攝影報道|攝影|攝|供圖)\\s*${AGENCY}\\s*[）)]?)$`,
  "u",
);

/** （资料图片）, （均为资料图片）: the paper's own archive. */
const ARCHIVE_CREDIT =
  /\s*([（(]\s*(?:均\s*为\s*|本\s*报\s*|以上均为\s*)?(?:资\s*料|資\s*料)\s*(?:图\s*片|照\s*片|图|片|圖片|照片)\s*[）)])$/u;

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

/** The photos a caption speaks of. （均为资料图片） at its end is the credit of all of them. */
export function readCaption(text: Traced): PhotoReference[] {
  const photos = readParts(text);
  const last = photos.at(-1)?.credit;
  return last?.startsWith("均为")
    ? photos.map((photo) => ({ ...photo, credit: photo.credit ?? last }))
    : photos;
}

function readParts(text: Traced): PhotoReference[] {
  const photos: PhotoReference[] = [];
  let start = 0;
  for (const part of text.text.split(CAPTION_PART)) {
    if (part.trim() !== "") photos.push(photo(sliceTraced(text, start, start + part.length)));
    start += part.length;
  }
  return photos;
}

function photo(part: Traced): PhotoReference {
  const trimmed = trimTraced(part);
  const label = PICTURE_LABEL.exec(trimmed.text);
  const own = /^(?:[▲▼◀▶△▽]\s*)?([右左上下中附]图)/.exec(trimmed.text);
  const body = trimTraced(sliceTraced(trimmed, label?.[0].length ?? 0));
  const start = creditStart(body.text);
  const caption = trimTraced(sliceTraced(body, 0, start ?? body.text.length)).text;
  const credit = start === null ? null : readCredit(sliceTraced(body, start));
  return { ref: label?.[1] ?? own?.[1] ?? null, caption: caption || null, credit };
}

/** As printed, but for the letters that the OCR spaced apart: 本报记者 伊霄摄. */
export function readCredit(text: Traced): string {
  const inner = trimTraced(text).text.replace(/^[（(]\s*(.*?)\s*[）)]$/u, "$1");
  const [, outlet = "", gap = "", names = "", end = ""] =
    /^(.*(?:[记記]\s*者|通\s*[讯訊]\s*[员員])|)([\s/／:：]*)(.*?)(\s*(?:摄影报道|摄影|摄|供图|提供|绘制|绘|攝影報道|攝影|攝|供圖).*)$/u.exec(
      inner,
    ) ?? [];
  if (end === "") return inner;
  const close = cutNames({ text: names, at: Array.from(names, (_, index) => index) });
  const written = close ? close.map((name) => name.text).join(" ") : names;
  return outlet.replace(/\s+/g, "") + gap + written + end;
}

function creditStart(text: string): number | null {
  const from = Math.max(0, text.length - 60);
  const archive = ARCHIVE_CREDIT.exec(text.slice(from));
  if (archive?.[1]) return from + archive.index + archive[0].length - archive[1].length;
  const match = CREDIT.exec(text.slice(from));
  if (!match?.[1]) return null;
  return from + match.index + match[0].length - match[1].length;
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

/** A name by itself is the credit of the captions above that have none. */
function withCredits(captions: readonly PhotoReference[]): PhotoReference[] {
  const photos: PhotoReference[] = [];
  for (const caption of captions) {
    const without =
      caption.caption === null && caption.ref === null ? photos.filter(({ credit }) => !credit) : [];
    for (const photo of without) photo.credit = caption.credit;
    if (without.length === 0) photos.push({ ...caption });
  }
  return photos;
}
