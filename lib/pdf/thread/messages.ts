import { z } from "zod";
import { PageLayout } from "@/lib/layout/model";
import { Rotation } from "../rotation";

/** A PDF: its bytes, or the file that has them. */
export type PdfSource = { kind: "bytes"; bytes: Uint8Array } | { kind: "file"; path: string };

/** What the thread is asked; pages are counted from 0. */
export type Request =
  | { kind: "open" }
  | { kind: "read"; page: number }
  | { kind: "draw"; page: number; rotation: Rotation; dotsAnInch: number };

export const Opened = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened"), pages: z.number().int(), engine: z.string().nullable() }),
  z.object({ kind: z.literal("unopened"), why: z.enum(["encrypted", "damaged", "empty"]) }),
]);
export type Opened = z.infer<typeof Opened>;

export const Read = z.union([
  z.object({
    layout: PageLayout,
    rotation: Rotation,
    needsOcr: z.string().nullable(),
    remarks: z.array(z.string()),
  }),
  z.object({ problem: z.string(), cure: z.string() }),
]);

export const Drawn = z
  .object({
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    data: z.instanceof(Uint8Array),
  })
  .nullable();

/** What comes back: an answer, or that it could not be given. */
export const Reply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), answer: z.unknown() }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;
