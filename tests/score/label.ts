import { z } from "zod";
import { SplitOutput } from "@/lib/newspaper/contract";

const Story = SplitOutput.shape.stories.element;
const Headline = Story.shape.headline.partial();
const Photo = Story.shape.photos.element.partial();
const Dateline = Story.shape.dateline.unwrap().partial();

/** A hand-made label: what `lib/newspaper/CONTRACT.md` promises, of which every key may be absent and is then free. */
export const Label = z.object({
  stories: z
    .array(
      Story.partial().extend({
        headline: Headline.optional(),
        photos: z.array(Photo).optional(),
        dateline: Dateline.nullable().optional(),
        bylines: z.array(Story.shape.bylines.element.partial()).optional(),
      }),
    )
    .optional(),
  furniture: z.array(SplitOutput.shape.furniture.element.partial()).optional(),
});
export type Label = z.infer<typeof Label>;
export type LabelledStory = NonNullable<Label["stories"]>[number];
