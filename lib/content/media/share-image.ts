import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Picture } from "@/lib/records/story";
import type { Context } from "../reading/context";
import { findPicture } from "./find-picture";

/** The picture of shared links that `site.yml` names, measured; null where it names none. `at`: where it is named. */
export async function readShareImage(
  { contentDir, site }: Context,
  at: Position,
): Promise<{ image: Picture | null; problems: Problem[] }> {
  if (!site.image) return { image: null, problems: [] };
  const found = await findPicture(site.image, "content/site.yml", { contentDir });
  if (!("reason" in found)) return { image: { ...found, alt: site.name }, problems: [] };
  const { rule, reason, cure } = found;
  const problem = reporter("content/site.yml")({ severity: "error", rule, at, message: reason, cure });
  return { image: null, problems: [problem] };
}
