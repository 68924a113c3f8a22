/** Where the desk shows a picture of the content. `picture`: its path from the content's folder. */
export const pictureUrl = (picture: string): string =>
  `/desk/picture/${picture.split("/").map(encodeURIComponent).join("/")}`;

/** The table of a page, at a line of its text. */
export const tableUrl = (id: string, line: number): string => `/desk/pages/${id}/?as=text#line-${line}`;
