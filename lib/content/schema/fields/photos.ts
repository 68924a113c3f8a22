import { z } from "zod";
import { field } from "../field";
import { A_LIST, listOf, ONE_LINE, optional, Text } from "../values";

/** 图片: files of editors' in `content/media/`. */

const PhotoDraft = z.object({
  file: field({
    label: "图片文件",
    expected: "content/media/ 里的路径",
    example: "file: media/文件名.jpg",
    schema: Text,
  }),
  alt: field({
    label: "替代文字",
    expected: ONE_LINE,
    example: "alt: 图片内容",
    schema: optional(Text),
  }),
  caption: field({
    label: "图片说明",
    expected: ONE_LINE,
    example: "caption: 图片说明",
    schema: optional(Text),
  }),
  credit: field({
    label: "图片作者",
    expected: ONE_LINE,
    example: "credit: 姓名 摄",
    schema: optional(Text),
  }),
});
export type PhotoDraft = z.infer<typeof PhotoDraft>;

/** A picture file for one that the page refers to (右图), for one of its captions, or added to the story. */
const PagePhotoDraft = PhotoDraft.extend({
  ref: field({ label: "图号", expected: "版面上的说法", example: "ref: 右图", schema: optional(Text) }),
});
export type PagePhotoDraft = z.infer<typeof PagePhotoDraft>;

const PHOTOS = {
  label: "图片",
  expected: A_LIST,
  example: "photos: [{file: media/文件名.jpg, alt: 图片内容}]",
};

export const photos = field({ ...PHOTOS, schema: listOf(PhotoDraft) });
export const pagePhotos = field({ ...PHOTOS, schema: listOf(PagePhotoDraft) });
