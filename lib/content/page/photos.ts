import { comparable } from "@/lib/newspaper/source/text";
import { type Problem, reporter } from "@/lib/records/problem";
import type { PhotoReference, Picture, Repair } from "@/lib/records/story";
import { checkPhotos } from "../media/pictures";
import type { Context } from "../reading/context";
import type { PagePhotoDraft } from "../schema/fields/photos";
import type { YamlData } from "../yaml/parse";

/** A printed story's photos with editors' files: which it has, and which it still lacks. */
interface PagePhotos {
  pictures: Picture[];
  /** Photos that the page refers to or shows, and that have no file yet. */
  missing: PhotoReference[];
  repairs: Repair[];
  problems: Problem[];
}

/** Gives the photos of a story their files. `entry`: the story's place in `stories:`. */
export async function photosWithFiles(
  printed: readonly PhotoReference[],
  drafts: readonly PagePhotoDraft[],
  entry: number,
  data: YamlData,
  file: string,
  context: Context,
): Promise<PagePhotos> {
  const path = ["stories", entry, "photos"];
  const checked = await checkPhotos(drafts, data, path, file, context);
  const missing = [...printed];
  const result: PagePhotos = { pictures: [], missing, repairs: [], problems: checked.problems };
  for (const [index, draft] of drafts.entries()) {
    const place = placeOf(draft, missing);
    if (draft.ref && place === -1) {
      const words = refProblem(draft.ref, printed);
      result.problems.push(
        reporter(file)({
          severity: "error",
          rule: words.rule,
          at: data.locate([...path, index, "ref"]),
          message: words.message,
          cure: words.cure,
        }),
      );
    }
    const [photo = null] = place === -1 ? [] : missing.splice(place, 1);
    const picture = checked.pictures[index];
    if (!picture) continue;
    result.pictures.push(withWords(picture, photo));
    if (photo) result.repairs.push(...replacedWords(picture, photo));
  }
  return result;
}

/** 图① and ① mean the same, so do 右图 and （右图）. */
const refKey = (ref: string | null) => comparable(ref ?? "").replace(/^图/, "");

/**
 * Which of the photos a file is for: that with its label; without a label, that with its caption, or the next with
 * any caption; else -1, and the picture is an added one.
 */
function placeOf({ ref, caption }: PagePhotoDraft, photos: readonly PhotoReference[]): number {
  if (ref) return photos.findIndex((photo) => photo.ref !== null && refKey(photo.ref) === refKey(ref));
  return photos.findIndex(
    (photo) =>
      photo.ref === null &&
      (caption === undefined || comparable(photo.caption ?? "") === comparable(caption)),
  );
}

/** The file with the printed words where the editor gives none. */
function withWords(picture: Picture, photo: PhotoReference | null): Picture {
  const words = picture.caption ?? photo?.caption ?? "";
  const caption = photo?.ref ? `（${photo.ref}）${words}` : words;
  return { ...picture, caption: caption || undefined, credit: picture.credit ?? photo?.credit ?? undefined };
}

/** A record of each of the page's words that the editor has replaced. */
function replacedWords(picture: Picture, photo: PhotoReference): Repair[] {
  return (["caption", "credit"] as const).flatMap((field) => {
    const [from, to] = [photo[field], picture[field]];
    return from !== null && to !== undefined && comparable(from) !== comparable(to)
      ? [{ kind: "supplied" as const, field, from, to, by: "editor" as const }]
      : [];
  });
}

function refProblem(ref: string, printed: readonly PhotoReference[]) {
  const refs = printed.flatMap((photo) => photo.ref ?? []);
  if (refs.some((each) => refKey(each) === refKey(ref))) {
    return {
      rule: "repeated-photo-ref",
      message: `“${ref}”配了两次图片`,
      cure: "删去其中一个；另加的图不写 ref",
    };
  }
  return {
    rule: "unknown-photo-ref",
    message: `这一篇没有提到“${ref}”`,
    cure:
      refs.length > 0
        ? `改成这一篇提到的：${refs.join("、")}`
        : "这一篇没有提到图片；删去 ref，就是另加一张图",
  };
}
