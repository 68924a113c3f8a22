import { z } from "zod";

/** How a page is shown, in quarters of a circle clockwise from what the PDF has it drawn as. */
export const Rotation = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Rotation = z.infer<typeof Rotation>;
