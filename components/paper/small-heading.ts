/** The headings of what stands around a transcript, as utilities. */
export const SMALL_HEADING = "font-hei text-base leading-[1.75] font-bold tracking-[0.12em] text-accent";
