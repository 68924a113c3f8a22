import type { AboutView } from "@/lib/site/pages/about";
import { MarkdownTree } from "../story/markdown-tree";
import { ON_PAGE } from "../story/on-page";
import { AboutAccessibility, AboutPrivacy, ContactFacts } from "./about-readers";
import { AboutBylines, AboutCorrections, AboutReading, AboutSite, AboutTakedowns } from "./about-reading";
import { Contents, StandingSection } from "./section";
import { StandingPage } from "./standing-page";

/** 关于: how pages are read, signed, corrected and taken down, and how to reach the paper. */
export function AboutPage({ view }: { view: AboutView }) {
  const { chrome, own } = view;
  const parts = partsOf(view);
  return (
    <StandingPage view={view} title={`关于${chrome.name}`} deck={chrome.tagline}>
      <Contents parts={parts} />
      <div className="prose rich">
        {own ? <MarkdownTree tree={own} pictures={{}} medium={ON_PAGE} /> : <AboutSite view={view} />}
        {parts.map(({ id, heading, text }) => (
          <StandingSection key={id} id={id} heading={heading}>
            {text}
          </StandingSection>
        ))}
      </div>
    </StandingPage>
  );
}

/** What `site.yml` does not give is not said. */
function partsOf(view: AboutView) {
  const { contact, report, copyright, licence } = view.chrome.legal;
  return [
    { id: "reading", heading: "版面怎样读成网页", text: <AboutReading view={view} /> },
    { id: "signed", heading: "署名", text: <AboutBylines /> },
    { id: "corrections", heading: "更正", text: <AboutCorrections legal={view.chrome.legal} /> },
    { id: "takedown", heading: "撤下", text: <AboutTakedowns /> },
    { id: "privacy", heading: "读者的隐私", text: <AboutPrivacy offline={view.chrome.offline} /> },
    { id: "accessibility", heading: "无障碍", text: <AboutAccessibility /> },
    ...(contact || report
      ? [{ id: "contact", heading: "联系", text: <ContactFacts legal={view.chrome.legal} /> }]
      : []),
    ...(copyright || licence
      ? [
          {
            id: "licence",
            heading: "版权与许可",
            text: (
              <>
                {copyright && <p>{copyright}。</p>}
                {licence && <p>互联网新闻信息服务许可证：{licence}。</p>}
              </>
            ),
          },
        ]
      : []),
  ];
}
