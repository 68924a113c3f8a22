import { type Traced, trace } from "@/lib/newspaper/source/traced";

/** A text that is its own source. */
export const traceOf = (text: string): Traced => trace(text, 0, text.length);
