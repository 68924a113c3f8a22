import { z } from "zod";

/** `true` or `false`, as editors write it in YAML: read as text, like every value. */
export const Flag = z.stringbool({ truthy: ["true"], falsy: ["false"] });
