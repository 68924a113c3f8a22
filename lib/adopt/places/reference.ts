/** The scheme of references to files of the archive, until it is known where those stand. */
export const REFERENCE = "adopt-ref:";

export const reference = (to: string): string => `${REFERENCE}${encodeURI(to.trim())}`;
