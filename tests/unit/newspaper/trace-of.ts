import { type Traced, trace } from "@/lib/newspaper/source/traced";

/** A traced text whose characters stand where they are in the text itself. */
export const traceOf = (text: string): Traced => trace(text, 0, text.length);
