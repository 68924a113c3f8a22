/** The ending of a page's layout, beside its text: `2024-06-22-01.layout.json`. */
export const LAYOUT_ENDING = ".layout.json";

/** How the names of files end that may stand beside a printed page's text: its layout, its picture, its PDF. */
export const PAGE_COMPANION = /\.(?:layout\.json|webp|jpe?g|png|avif|pdf)$/i;
