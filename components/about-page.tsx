import { urls } from "@/lib/site/urls";
import type { AboutView } from "@/lib/site/views";
import { Crumbs } from "./chrome/crumbs";
import { Shell } from "./chrome/shell";

/** 关于: how pages are read, what is corrected, how to reach the paper. */
export function AboutPage({ view }: { view: AboutView }) {
  const { chrome, meta, crumbs, counts, note } = view;
  const { contact, report } = chrome.legal;
  return (
    <Shell chrome={chrome} meta={meta}>
      <article className="story">
        <Crumbs crumbs={crumbs} />
        <header>
          <h1>关于{chrome.name}</h1>
          <p className="deck">{chrome.tagline}</p>
        </header>
        <div className="prose">
          <p>
            {chrome.name}
            把印刷版面逐字变成网页：每篇报道单独成页，能在手机上读，能搜索，能用读屏软件听。目前有报道{" "}
            {counts.stories} 篇、版面 {counts.pages} 个，记录在案的文字处理 {counts.repairs} 处。
          </p>
          <h2>版面怎样读成网页</h2>
          <p>
            版面先经文字识别成为纯文本，程序再按报纸的排版惯例拆成稿件，接回被分栏切断的段落。版面上每一个非空白字符都有且只有一个归属，逐字核对，不符就不发布。
          </p>
          <p>
            原文一字不改地保存着，<a href={urls.issues()}>版面</a>
            页逐行列出，哪一行归哪一篇、哪里改过，都标在原处。
          </p>
          <h2>怎样更正</h2>
          <p>
            更正分两种，从不混同。识别更正：报纸没有错，是识别认错了字；改过的字在正文里带点状下划线，文末列出原字与改字。报道更正：报道本身有误，写明日期与内容，列在稿件下方和
            <a href={urls.corrections()}>更正</a>页。仅凭版面不能断定的，原样保留，标为存疑。
          </p>
          {note && (
            <p>
              详细的说明见编读：<a href={note.url}>{note.label}</a>。
            </p>
          )}
          {(contact || report) && <h2>联系</h2>}
          {contact && <p>编辑部：{contact}</p>}
          {report && <p>违法和不良信息举报：{report}</p>}
          <h2>读者的隐私</h2>
          <p>
            本站不用第三方统计、广告和字体，不设 Cookie；搜索在读者自己的浏览器里完成，搜索词不发给任何人。
          </p>
        </div>
      </article>
    </Shell>
  );
}
