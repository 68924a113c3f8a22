import type { NotFoundView } from "@/lib/site/pages/not-found";
import { urls } from "@/lib/site/urls";
import { Shell } from "./chrome/shell";
import { Teaser } from "./teaser";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "day-offer": HTMLAttributes<HTMLElement>;
    }
  }
}

/** 404: what happened, search, the newest stories. */
export function NotFoundPage({ view }: { view: NotFoundView }) {
  return (
    <Shell chrome={view.chrome} meta={view.meta}>
      <header className="title">
        <p className="label">404</p>
        <h1>没有这个页面</h1>
        <p className="quiet">网址可能写错了，或页面已经移走。可以搜一搜，或从最新的报道看起。</p>
        {/* A script fills it in: this page stands for every address that is not there. */}
        <day-offer className="tool min-h-[1.6em]" role="status" />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know the role, but not the element `search`. */}
      <form className="find" action={urls.search()} role="search">
        <label htmlFor="find">搜索报道</label>
        <input id="find" name="q" type="search" />
        <button type="submit">搜索</button>
      </form>
      {view.newest.length > 0 && (
        <section className="group">
          <h2>最新报道</h2>
          <div className="stories">
            {view.newest.map((teaser) => (
              <Teaser key={teaser.url} teaser={teaser} level={3} show={{ section: true }} />
            ))}
          </div>
        </section>
      )}
      <script type="module" src="/islands/not-found.js" />
    </Shell>
  );
}
