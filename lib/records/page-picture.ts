import { z } from "zod";
import { Box } from "./box";

/** The width of a printed page in the units of its boxes in records, whatever the units of its source. */
export const PAGE_UNITS = 2000;

/** A printed line within a line of the transcript: where in that line it begins (from 1), and where it stands on the page. */
export const LineBox = z.object({ column: z.number().int().min(1), box: Box });
export type LineBox = z.infer<typeof LineBox>;

/** Where a story stands on its page. */
export const Zone = z.object({
  boxes: z.array(Box),
  /** Of how much of its text it is known where it stands: 0 to 1. */
  known: z.number().min(0).max(1),
});
export type Zone = z.infer<typeof Zone>;

/** 版面图: a printed page's picture, and where its stories stand on it. Boxes in page units. */
export const PagePicture = z.object({
  /** In page units. */
  height: z.number().positive(),
  /** null where the site's address of pictures is to be used, if it has one. */
  file: z
    .object({
      /** Path of the file under `content/`. */
      path: z.string(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** Of the file's bytes and of how pages are encoded. */
      original: z.string(),
      /** Part of the names of the published files: another one when other regions are blanked. */
      hash: z.string(),
    })
    .nullable(),
  /** Of the page's published stories, in their order. */
  zones: z.array(Zone),
  /** Printed lines that are not in the transcript, and between lines of which of the page's stories they stand. */
  loose: z.array(z.object({ stories: z.array(z.number().int().min(0)), box: Box })),
  /** What readers must not see: where stood what was taken down. */
  blanks: z.array(Box),
  /** It can't be shown at all: something was taken down, and nobody knows where that stood. */
  withheld: z.boolean(),
});
export type PagePicture = z.infer<typeof PagePicture>;
