import { EVIDENCE } from "../evidence/all";
import type { Rules } from "../grammar/rule";
import { JOINTS } from "../joints/all";

/** All rules by which pages are read. */
export const RULES: Rules = { evidence: EVIDENCE, joints: JOINTS };
