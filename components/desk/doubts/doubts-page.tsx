import { type DoubtItem, DoubtRow } from "./doubt-item";

/** 疑点: the worst first. `left`: of all, those shown among them. */
export function DoubtsPage({ items, left }: { items: readonly DoubtItem[]; left: number }) {
  return (
    <div className="max-w-240 mx-auto">
      <header className="title flex flex-wrap items-baseline gap-x-6">
        <h1>疑点</h1>
        <Left left={left} />
        <p className="quiet">
          <kbd>Y</kbd> 采纳 <kbd>N</kbd> 没有错 <kbd>E</kbd> 改成 <kbd>J</kbd> <kbd>K</kbd> 下一处、上一处
        </p>
      </header>
      {items.length === 0 && <p className="py-6">没有疑点了。</p>}
      <ul data-rows="">
        {items.map((item) => (
          <DoubtRow key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}

/** How many there are still. */
export function Left({ left }: { left: number }) {
  return (
    <p id="left" className="num">
      {left > 0 ? `还有 ${left} 处` : "都看过了"}
    </p>
  );
}
