import type {} from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "offline-shelf": HTMLAttributes<HTMLElement> & { "data-name": string };
    }
  }
}

/** What is kept on this device, and whether anything is to be: the `offline-shelf` element fills it in and shows it. `name`: the paper's, which ends most titles. */
export function OfflineShelf({ name }: { name: string }) {
  return (
    <offline-shelf data-name={name} hidden>
      <section aria-labelledby="shelf-title">
        <h2 id="shelf-title">本机已保存的页面</h2>
        <ul className="shelf-list" />
        <div className="shelf-choice">
          <label>
            <input type="checkbox" />
            保存读过的页面
          </label>
          <button type="button">清除保存的页面</button>
        </div>
        <p className="shelf-said quiet" role="status" />
      </section>
    </offline-shelf>
  );
}
