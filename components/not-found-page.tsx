import type { NotFoundView } from "@/lib/site/pages/not-found";
import { urls } from "@/lib/site/urls";
import { Shell } from "./chrome/shell";
import { Group } from "./list/group";
import { PageTitle } from "./page-title";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "day-offer": HTMLAttributes<HTMLElement>;
    }
  }
}

const ON_LINE = "min-h-target border-b border-ink";

/** 404: what happened, search, the newest stories. */
export function NotFoundPage({ view }: { view: NotFoundView }) {
  return (
    <Shell chrome={view.chrome} meta={view.meta}>
      <PageTitle
        label="404"
        title="没有这个页面"
        line="网址可能写错了，或页面已经移走。可以搜一搜，或从最新的报道看起。"
      >
        {/* A script fills it in: this page stands for every address that is not there. */}
        <day-offer className="tool min-h-[1.6em] [&_a]:inline-block" role="status" />
      </PageTitle>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know the role, but not the element `search`. */}
      <form className="flex flex-wrap gap-x-4 py-5 md:max-w-xl" action={urls.search()} role="search">
        <label className="basis-full text-small text-quiet" htmlFor="find">
          搜索报道
        </label>
        {/* As on the search page: a line to write on. */}
        <input
          className={`min-w-0 flex-1 appearance-none font-song text-[1.375rem] ${ON_LINE}`}
          id="find"
          name="q"
          type="search"
        />
        <button className={`px-4 ${ON_LINE}`} type="submit">
          搜索
        </button>
      </form>
      {view.newest.length > 0 && <Group heading="最新报道" stories={view.newest} show={{ section: true }} />}
      <script type="module" src="/islands/not-found.js" />
    </Shell>
  );
}
