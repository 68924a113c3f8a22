import type { OfflineView } from "@/lib/site/pages/offline";
import { Crumbs } from "./chrome/crumbs";
import { Shell } from "./chrome/shell";
import { FRONT_REFRESH_HOURS, MAX_DAYS, MAX_PAGES, MAX_PICTURES } from "./offline/limits";
import { OfflineShelf } from "./offline/offline-shelf";

/** 离线阅读: what a device keeps, and the reader's say in it; shown, too, in the place of a page that can't be reached. */
export function OfflinePage({ view }: { view: OfflineView }) {
  const { chrome, meta, crumbs } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          <h1>离线阅读</h1>
        </header>
        {chrome.offline ? (
          <Offered name={chrome.name} />
        ) : (
          <p className="prose">本站没有开启离线阅读，读者的设备上不保存页面。</p>
        )}
      </article>
      {chrome.offline && <script type="module" src="/islands/offline.js" />}
    </Shell>
  );
}

function Offered({ name }: { name: string }) {
  return (
    <>
      <StandIn />
      <div className="prose keeping">
        <p>
          读过的页面，浏览器会在这台设备上存一份，没有网络时可以接着读：最近读过的{MAX_PAGES}页，每页最多存
          {MAX_DAYS}天，连同页上的图片（最多{MAX_PICTURES}张）；首页也存一份，
          {FRONT_REFRESH_HOURS}小时里最多更新一次，省流量模式下不更新。
        </p>
        <p>
          有网络时看到的总是最新的页面，保存的只在连不上网络时拿出来，并注明是什么时候存的。撤下的报道，再次打开时随即删去。搜索要连上网络才能用。
        </p>
        <p>保存的页面只在这台设备上，不会上传。</p>
        <noscript>
          <p>这个浏览器没有运行脚本，什么也不会保存；有网络时一切照常。</p>
        </noscript>
      </div>
      <OfflineShelf name={name} />
    </>
  );
}

/** The worker uncovers the line that fits: see `marks.ts`. */
function StandIn() {
  return (
    <div className="stand-in mb-6 hidden border-t-3 border-b border-ink py-4 font-song text-[1.1875rem] leading-[1.7] font-bold text-balance">
      <p className="for-page hidden">现在连不上网络，这一页没有保存过。</p>
      <p className="for-search hidden">现在连不上网络，搜索要连上网络才能用。</p>
      <p className="for-page for-search mt-1 hidden font-hei text-small font-normal text-quiet">
        下面是本机已保存的页面，现在就能读。网络通了，刷新这一页就能看到它。
      </p>
    </div>
  );
}
