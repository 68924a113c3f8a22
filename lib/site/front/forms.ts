import type { Form, FrontTeaser, SetTeaser } from "./front-teaser";

/**
 * How the lead and the stories beside it are told. A picture that lies goes across the lead's column, any other beside its
 * words. Where the lead has none across, the first lying one beside it has the place.
 */
export function setTop(
  lead: FrontTeaser | null,
  beside: readonly FrontTeaser[],
): { lead: SetTeaser | null; beside: SetTeaser[] } {
  const set = lead && { ...lead, form: formOfLead(lead) };
  const wide = set?.form === "wide" ? -1 : beside.findIndex(({ shape }) => shape === "lying");
  return {
    lead: set,
    beside: beside.map((teaser, index) => ({
      ...teaser,
      form: index === wide ? "wide" : teaser.shape ? "side" : "text",
    })),
  };
}

function formOfLead({ shape }: FrontTeaser): Form {
  if (shape === null) return "text";
  return shape === "lying" ? "wide" : "side";
}

/**
 * How the first story of each strip is told, so that what follows each other on a phone differs: pictures across the screen and
 * beside the words take turns, and words with headlines alone.
 */
export function formsOfFirsts(firsts: readonly FrontTeaser[]): Form[] {
  const forms: Form[] = [];
  for (const { shape } of firsts) forms.push(formAfter(forms.at(-1), shape));
  return forms;
}

function formAfter(before: Form | undefined, shape: FrontTeaser["shape"]): Form {
  if (shape === null) return before === "text" ? "headline" : "text";
  return shape !== "small" && before !== "wide" ? "wide" : "side";
}
