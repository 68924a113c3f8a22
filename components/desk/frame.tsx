import type { ReactNode } from "react";

/** The parts of the desk, in the order of a day's work; `help`: its heading in the handbook. */
export const TABS = [
  { id: "in", label: "收件", url: "/desk/in/", help: "收件" },
  { id: "pages", label: "版面", url: "/desk/pages/", help: "版面台" },
  { id: "doubts", label: "疑点", url: "/desk/doubts/", help: "疑点" },
  { id: "stories", label: "稿件", url: "/desk/stories/", help: "稿件台" },
  { id: "front", label: "头版", url: "/desk/front/", help: "头版台" },
  { id: "publish", label: "发布", url: "/desk/publish/", help: "发布台" },
] as const;
export type Tab = (typeof TABS)[number]["id"];

export interface FrameProps {
  /** The paper's. */
  name: string;
  title: string;
  tab: Tab | null;
  /** What would be undone and redone. */
  next: { undo: string | null; redo: string | null };
  islands: readonly string[];
  children: ReactNode;
}

/** What stands around every screen of the desk. */
export function Frame({ name, title, tab, next, islands, children }: FrameProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${name}编辑台`}</title>
        <link rel="stylesheet" href="/desk/assets/desk.css" />
        {["desk", ...islands].map((island) => (
          <script key={island} type="module" src={`/desk/assets/${island}.js`} />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="top">
          <div className="wrap max-w-none">
            <a className="name" href="/desk/">
              {name}
              <span className="ml-[0.5em] text-base font-normal text-quiet">编辑台</span>
            </a>
            <nav className="nav" aria-label="改动">
              <ul>
                <li>
                  <UndoButton kind="undo" label={next.undo} />
                </li>
                <li>
                  <UndoButton kind="redo" label={next.redo} />
                </li>
                <li>
                  <a href="/" target="preview">
                    看网站
                  </a>
                </li>
                <li>
                  <a href={helpUrl(tab)} target="handbook">
                    手册
                  </a>
                </li>
              </ul>
            </nav>
            <nav className="nav" aria-label="编辑台">
              <ul>
                {TABS.map(({ id, label, url }) => (
                  <li key={id}>
                    <a href={url} aria-current={id === tab ? "page" : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" className="wrap max-w-none pb-24" tabIndex={-1}>
          <noscript>
            <p className="py-4 text-accent">
              编辑台要用 JavaScript：在浏览器的设置里允许它，再重新载入这一页。
            </p>
          </noscript>
          {children}
        </main>
        <p
          id="told"
          role="status"
          className="fixed right-5 bottom-5 max-lg:bottom-20 z-1 max-w-[min(28rem,calc(100%-2.5rem))] px-4 py-2 border border-ink bg-paper empty:hidden data-wrong:text-accent data-wrong:border-accent"
        />
      </body>
    </html>
  );
}

/** The handbook, open at what it says of this part. */
function helpUrl(tab: Tab | null): string {
  const help = TABS.find(({ id }) => id === tab)?.help ?? "一天的工作";
  return `/desk/handbook/#${encodeURIComponent(help)}`;
}

const UNDO = { undo: "撤销", redo: "重做" } as const;
const UNDO_KEYS = { undo: "Control+Z", redo: "Control+Shift+Z" } as const;

function UndoButton({ kind, label }: { kind: "undo" | "redo"; label: string | null }) {
  return (
    <button
      type="button"
      id={kind}
      data-do={kind}
      aria-keyshortcuts={UNDO_KEYS[kind]}
      data-after-save=""
      title={label ?? undefined}
      disabled={label === null}
      className="disabled:opacity-40"
    >
      {UNDO[kind]}
    </button>
  );
}
