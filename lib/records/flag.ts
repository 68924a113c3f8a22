import { z } from "zod";

/** `true` or `false`, 是 or 否, as editors write it in YAML: read as text, like every value. */
export const Flag = z.stringbool({
  truthy: ["true", "yes", "on", "1", "是"],
  falsy: ["false", "no", "off", "0", "否"],
});
