/** The heading of a part of a page, as utilities: small, in the accent. */
export const SMALL_HEADING = "font-hei text-base leading-[1.75] font-bold tracking-[0.12em] text-accent";
