import { type Design, USUAL_DESIGNS } from "./design";
import { FURTHER_DESIGNS, UNSEEN_DESIGNS } from "./further-designs";

/** The designs that the splitter learns from. */
export const DESIGNS: readonly Design[] = [...USUAL_DESIGNS, ...FURTHER_DESIGNS];

export { UNSEEN_DESIGNS };

const PART = "-part";
/** Of a whole page. */
const PART_HEIGHT = 0.52;

/** The upper part of a page: fewer stories, made up in half of the time. */
export const partOf = (design: Design): Design => ({
  ...design,
  name: `${design.name}${PART}`,
  height: Math.round(design.height * PART_HEIGHT),
});

/** The design of a name, of a part that of its page. */
export const designNamed = (name: string): Design | undefined => {
  const whole = name.endsWith(PART) ? name.slice(0, -PART.length) : name;
  return [...DESIGNS, ...UNSEEN_DESIGNS].find((design) => design.name === whole);
};
