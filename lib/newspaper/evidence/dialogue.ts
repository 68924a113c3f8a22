import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

const SPEAKER =
  /^(?:[①-⑳]|\d{1,2}[.、．])?\s*(?:问|答|記者|记者|主持人|專家|专家|律师|医生|嘉宾|\p{Script=Han}?先生|\p{Script=Han}?女士)[：:]\S/u;

/** 问： 答： 记者： in an interview are text, not titles. */
export const dialogue: Evidence = {
  name: "dialogue",
  weigh: ({ facts }) =>
    facts.title && facts.block.heading === 0 && SPEAKER.test(facts.text)
      ? { ...each(TITLES, -7), paragraph: 4 }
      : null,
};
