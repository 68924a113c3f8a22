/** Some file systems note times in steps as long as this: what was changed less long ago may be changed again at the same time. Milliseconds. */
export const CLOCK_STEP = 2000;
