import fc from "fast-check";
import { isNightly } from "./length";

/** By day a property meets the same random cases each time, so that a failure is of the change; at night new ones. */
if (!isNightly()) fc.configureGlobal({ seed: 20240622 });
