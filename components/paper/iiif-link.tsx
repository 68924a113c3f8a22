/** To what a viewer of a library asks for: readers copy its address. */
export const IiifLink = ({ url }: { url: string }) => (
  <a className="link" href={url} title="把这个地址交给图书馆、档案馆的看图程序，就能打开本期版面">
    IIIF
  </a>
);
