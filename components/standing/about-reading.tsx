import type { Legal } from "@/lib/records/site";
import type { AboutView } from "@/lib/site/pages/about";
import { urls } from "@/lib/site/urls";

/** What the site is, where the paper has not said it in its own words. */
export function AboutSite({ view: { chrome, counts } }: { view: AboutView }) {
  return (
    <p>
      {chrome.name}
      把印刷版面逐字变成网页：每篇报道单独成页，能在手机上读，能搜索，能用读屏软件听。目前有报道
      {counts.stories}篇、{counts.pages}个版，文字改动{counts.repairs}处，逐处有记录。
    </p>
  );
}

/** From a printed page to web pages, and the proof that nothing is lost on the way. */
export function AboutReading({ view: { proof, note } }: { view: AboutView }) {
  return (
    <>
      <p>
        版面先经文字识别（OCR）成为纯文本，程序再按报纸的排版惯例拆成一篇篇报道，接回被分栏切断的段落。版面上每一个非空白字符都有且只有一个归属，逐字核对，不符就不发布。
      </p>
      {proof && (
        <p>
          例如<a href={proof.page.url}>{proof.page.label}</a>：{proof.account}。
        </p>
      )}
      <p>
        原文一字不改地保存着。<a href={urls.issues()}>版面</a>
        页逐行列出，哪一行归哪一篇、哪里改过，都标在原处；每篇报道的文末写着它在版面上的行号，和从版面到网页的每一处改动。编辑另写的报道不出自版面，没有这些记录。
      </p>
      {note && (
        <p>
          详细的说明见编读：<a href={note.url}>{note.label}</a>。
        </p>
      )}
    </>
  );
}

export function AboutBylines() {
  return (
    <p>
      署名照版面刊出，姓名、身份（记者、通讯员、摄影等）和单位都不增减；点姓名可以看到同一署名的其他报道，同名的人可能列在一起。编辑补写、改动或删去过的署名和标题，在报道里逐处注明。
    </p>
  );
}

/** The two kinds of correction, and how to ask for one. */
export function AboutCorrections({ legal: { contact } }: { legal: Legal }) {
  return (
    <>
      <p>更正分两种，从不混同。</p>
      <ul>
        <li>
          <b>报道更正</b>
          ：报道本身有误。更正写明日期和内容，登在报道标题下方的提示和文末，列在
          <a href={urls.corrections()}>更正</a>页，也进<a href={urls.feeds()}>更正的订阅</a>。
        </li>
        <li>
          <b>识别更正</b>
          ：报纸没有错，是文字识别认错了字。改过的字在正文里带点状下划线，点它能看到原来识别成什么；文末逐处列出。
        </li>
      </ul>
      <p>
        仅凭版面不能断定的，原样保留，标为存疑。核实之后的更正，随网站的下一次发布登出。
        {contact && (
          <>
            发现差错，请告诉<a href="#contact">编辑部</a>：哪一篇、哪一句、依据是什么。
          </>
        )}
      </p>
    </>
  );
}

export function AboutTakedowns() {
  return (
    <p>
      撤下的报道，文字、标题、署名和只有它用的图片从全站、搜索和订阅里一并去掉，版面页上只留行号。原网址不消失，写明撤下的日期和理由，并请搜索引擎不再收录。别处已有的副本和缓存，本站无法收回。
    </p>
  );
}
