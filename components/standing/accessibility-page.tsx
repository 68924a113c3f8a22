import type { AccessibilityView } from "@/lib/site/pages/accessibility";
import { urls } from "@/lib/site/urls";
import { ContactFacts } from "./about-readers";
import { Keys } from "./keys";
import { Contents, StandingSection } from "./section";
import { StandingPage } from "./standing-page";

/** The parts of the statement: id → heading. */
const PARTS = {
  standards: "遵循标准",
  elderly: "适老化",
  keys: "怎样操作",
  tested: "检测情况",
  limits: "已知问题",
  report: "反映问题",
};

/** 无障碍声明: by which standards, what was tested, what is known to fall short. */
export function AccessibilityPage({ view }: { view: AccessibilityView }) {
  const { name, legal } = view.chrome;
  const { contact, report } = legal;
  const { report: reportHeading, ...always } = PARTS;
  const parts = contact || report ? PARTS : always;
  return (
    <StandingPage view={view} title="无障碍声明" deck={`${name}应当人人能读`}>
      <Contents parts={Object.entries(parts).map(([id, heading]) => ({ id, heading }))} />
      <div className="prose rich">
        <StandingSection id="standards" heading={PARTS.standards}>
          <p>
            本站以《Web 内容无障碍指南》（WCAG）2.2 版 AA 级为目标，并参照国家标准 GB/T 37668—2019《信息技术
            互联网内容无障碍可访问性技术要求与测试方法》。这是本站的自我声明，没有经过第三方评测。
          </p>
          <p>
            最近一次对照检查：<time dateTime={view.reviewed.date}>{view.reviewed.label}</time>。
          </p>
        </StandingSection>
        <StandingSection id="elderly" heading={PARTS.elderly}>
          <ForTheElderly />
        </StandingSection>
        <StandingSection id="keys" heading={PARTS.keys}>
          <Keys />
        </StandingSection>
        <StandingSection id="tested" heading={PARTS.tested}>
          <Tested />
        </StandingSection>
        <StandingSection id="limits" heading={PARTS.limits}>
          <Limits />
        </StandingSection>
        {(contact || report) && (
          <StandingSection id="report" heading={reportHeading}>
            <p>读不了、听不了、点不到的地方，请告诉我们是哪个网页，用的什么设备和软件。</p>
            <ContactFacts legal={legal} />
          </StandingSection>
        )}
      </div>
    </StandingPage>
  );
}

/** What the tests of this software hold every kind of page to. */
function Tested() {
  return (
    <>
      <p>每次改动程序，下面各项都在 Chromium 浏览器里对每一种页面自动重做，有一项不过就不算完成：</p>
      <ul>
        <li>axe 的 WCAG 2.0 至 2.2 A 级、AA 级规则和最佳实践规则，宽屏和手机、浅色和深色，没有一处违反；</li>
        <li>只用键盘从头走到尾：次序与网页一致，焦点始终可见，不被遮住，不被困住；</li>
        <li>
          按钮、选项和页头、页脚里的链接至少 44 像素见方，特大字号下至少 60 像素；其余的链接至少 24
          像素见方，或与旁边的隔开；
        </li>
        <li>文字与底色的对比度不低于 4.5∶1，系统要求提高对比度时不低于 7∶1，深浅两色都由色值算出；</li>
        <li>文字放大到 200%，或窗口窄到 320 像素，不裁切，不左右滚动；</li>
        <li>系统的高对比度（强制颜色）下，标记和边线仍在；不要动画的设置照办；</li>
        <li>不用脚本也能读每一篇报道。</li>
      </ul>
    </>
  );
}

/**
 * Which rules of the ministry's two specifications are kept, and which are not. What is given in numbers a test measures:
 * tests/browser/elderly.spec.ts.
 */
function ForTheElderly() {
  return (
    <>
      <p>
        在“设置”里把字号选为“特大”，全站按老年人的需要显示。对照工业和信息化部 2021
        年的《互联网网站适老化通用设计规范》和《移动互联网应用（APP）适老化通用设计规范》，做到的有：
      </p>
      <ul>
        <li>字号分四档，特大时正文 30 像素，其他文字不小于 18 像素，选一次全站有效；</li>
        <li>正文行距为字高的 1.9 倍，规范要求不小于 1.3 倍；</li>
        <li>按钮、选项和导航，特大时至少 60 像素见方，其他字号至少 44 像素；</li>
        <li>对比度不低于规范的 4.5∶1，不只用颜色区分；</li>
        <li>全程能用键盘；设备有中文语音时，每篇报道都能朗读，特大时朗读排在最前；</li>
        <li>没有广告、弹窗、诱导按键和验证码，不限操作时间，不用复杂手势。</li>
      </ul>
      <p>
        没有做到的有：段落之间不空行，照报纸的惯例只在段首空两字；没有另做简约版网页和特大鼠标指针。本站没有申请适老化及无障碍水平评测，没有信息无障碍标识。
      </p>
    </>
  );
}

/** What falls short, honestly. */
function Limits() {
  return (
    <ul>
      <li>
        版面文字来自文字识别，可能有误；已更正和存疑之处都有标记，见<a href={urls.corrections()}>更正</a>
        。没有发现的差错，读屏软件会照错读出。
      </li>
      <li>版面上的照片多数没有收录，收录的照片由编辑写替代文字，质量不一。</li>
      <li>报纸的表格和版式在网页上重排过；宽的表格要在表格里左右滚动。</li>
      <li>朗读的声音由读者的设备和浏览器提供，有的设备没有中文语音，朗读就不出现。</li>
      <li>2020 年以前的浏览器能读文字，版式和搜索可能不全；站内搜索要用脚本。</li>
      <li>检验由程序完成，没有请残障读者逐页试用，也没有用各家读屏软件逐一核对。</li>
    </ul>
  );
}
