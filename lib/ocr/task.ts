import { z } from "zod";

const Picture = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  pixels: z.instanceof(Uint8Array),
});

/** What a recognising process is asked. */
export const Task = z.object({
  id: z.number().int(),
  job: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("detect"), picture: Picture }),
    z.object({
      kind: z.literal("read"),
      /** What reads them: PP-OCRv4, or for traditional characters Tesseract. */
      reader: z.enum(["usual", "traditional"]),
      lines: z.array(Picture),
    }),
  ]),
});
export type Task = z.infer<typeof Task>;

const ReadCharacter = z.object({ character: z.string(), confidence: z.number(), at: z.number() });

/** What it answers: the map of a picture, what stands in lines, or why it could not. */
export const Answer = z.object({
  id: z.number().int(),
  failure: z.string().optional(),
  result: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("detect"), map: Picture }),
      z.object({ kind: z.literal("read"), lines: z.array(z.array(ReadCharacter)) }),
    ])
    .optional(),
});
export type Answer = z.infer<typeof Answer>;
