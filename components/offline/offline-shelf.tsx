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
    <offline-shelf className="mt-8 block" data-name={name} hidden>
      <section aria-labelledby="shelf-title">
        <h2 className="pb-2 text-[1.3125rem]" id="shelf-title">
          本机已保存的页面
        </h2>
        <ul className="border-t border-ink" />
        <div className="flex flex-wrap items-center justify-between py-4">
          <label className="flex min-h-target items-center">
            <input className="mr-2.5 size-6 accent-accent" type="checkbox" />
            保存读过的页面
          </label>
          <button className="border-b border-ink px-1" type="button">
            清除保存的页面
          </button>
        </div>
        <p className="quiet min-h-[1.6em]" role="status" />
      </section>
    </offline-shelf>
  );
}
