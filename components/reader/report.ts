/** 报错: the words that the reader has marked go with the report. They are asked for before a touch of the link unmarks them. */
export function reportMarked(link: HTMLAnchorElement): void {
  const { href } = link;
  link.onpointerdown = link.onfocus = () => {
    link.href = href + encodeURIComponent(`${getSelection()}`);
  };
}
