/** 报错: the words that the reader has marked go with the report. They are asked for before a touch of the link unmarks them. */
export function reportMarked(link: HTMLAnchorElement): void {
  const { href } = link;
  const fill = () => {
    link.href = href + encodeURIComponent(`${getSelection()}`.trim());
  };
  link.addEventListener("pointerdown", fill);
  link.addEventListener("keydown", fill);
}
