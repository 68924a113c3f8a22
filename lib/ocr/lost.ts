/** What is put in for a character that is printed and was not recognised. */
export const LOST = "□";
