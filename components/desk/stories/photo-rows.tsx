import { entriesOf } from "../form/entries";
import { Button, Field, Input } from "../form/field";
import type { PhotoView } from "./story-view";

const NONE: PhotoView = { ref: "", file: "", alt: "", caption: "", credit: "" };

interface PhotoRowsProps {
  photos: readonly PhotoView[];
  /** Whether a picture may stand for one that the page names: 右图. */
  isPrinted: boolean;
  /** Where new ones go. */
  stem: string;
}

/** 图片: a row for each, and a place to drop more. */
export function PhotoRows({ photos, isPrinted, stem }: PhotoRowsProps) {
  return (
    <div data-list="photos" data-pictures={stem}>
      <input type="hidden" name="lists[]" value="photos" />
      <ul data-entries="" className="grid gap-4">
        {entriesOf(photos).map(({ id, entry }) => (
          <PhotoRow key={id} photo={entry} isPrinted={isPrinted} id={`photo-${id}`} />
        ))}
      </ul>
      <template>
        <PhotoRow photo={NONE} isPrinted={isPrinted} id="photo-new" />
      </template>
      <label className="grid place-items-center mt-3 px-4 py-6 border border-dashed border-rule bg-wash text-center cursor-pointer data-over:border-ink">
        <span>把图片拖到这里，或点这里选</span>
        <span className="quiet">JPEG、PNG、WebP、AVIF、GIF，最多 100 MB；原样大小就行</span>
        <input type="file" accept="image/*" multiple data-drop="" className="sr-only" />
      </label>
    </div>
  );
}

function PhotoRow({ photo, isPrinted, id }: { photo: PhotoView; isPrinted: boolean; id: string }) {
  return (
    <li data-entry="" className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)] pb-4 border-b border-rule">
      <div>
        <img
          src={photo.file === "" ? undefined : `/desk/picture/${encodeURI(photo.file)}`}
          alt=""
          data-shown=""
          className="w-full max-h-40 object-contain bg-wash"
        />
        <p className="quiet wrap-anywhere" data-named="">
          {photo.file}
        </p>
        <input type="hidden" name="photoFile[]" defaultValue={photo.file} />
      </div>
      <div className="grid gap-2 content-start">
        <Field id={`${id}-alt`} label="图片内容（读给看不见图的人）">
          <Input id={`${id}-alt`} name="photoAlt[]" defaultValue={photo.alt} />
        </Field>
        <Field id={`${id}-caption`} label="图片说明">
          <Input id={`${id}-caption`} name="photoCaption[]" defaultValue={photo.caption} />
        </Field>
        <Field id={`${id}-credit`} label="图片作者">
          <Input id={`${id}-credit`} name="photoCredit[]" defaultValue={photo.credit} placeholder="高田 摄" />
        </Field>
        {isPrinted ? (
          <Field id={`${id}-ref`} label="版面上的说法（右图、图①；可省）">
            <Input id={`${id}-ref`} name="photoRef[]" defaultValue={photo.ref} />
          </Field>
        ) : (
          <input type="hidden" name="photoRef[]" defaultValue="" />
        )}
        <div className="flex flex-wrap gap-2">
          <Button data-move="-1">上移</Button>
          <Button data-move="1">下移</Button>
          <Button data-remove="">去掉</Button>
        </div>
      </div>
    </li>
  );
}
