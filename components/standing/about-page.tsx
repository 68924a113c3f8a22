import type { AboutView } from "@/lib/site/pages/about";
import { MarkdownTree } from "../story/markdown-tree";
import { Accessible, Contact, Private } from "./about-readers";
import { Corrected, Published, Read, Signed, TakenDown } from "./about-reading";
import { Contents, Section } from "./section";
import { StandingPage } from "./standing-page";

/** 关于: how pages are read, signed, corrected and taken down, and how to reach the paper. */
export function AboutPage({ view }: { view: AboutView }) {
  const { chrome, own } = view;
  const parts = partsOf(view);
  return (
    <StandingPage view={view} title={`关于${chrome.name}`} deck={chrome.tagline}>
      <Contents parts={parts} />
      <div className="prose rich">
        {own ? <MarkdownTree tree={own} pictures={{}} /> : <Published view={view} />}
        {parts.map(({ id, heading, text }) => (
          <Section key={id} id={id} heading={heading}>
            {text}
          </Section>
        ))}
      </div>
    </StandingPage>
  );
}

/** What `site.yml` does not give is not said. */
function partsOf(view: AboutView) {
  const { contact, report, copyright, licence } = view.chrome.legal;
  return [
    { id: "reading", heading: "版面怎样读成网页", text: <Read view={view} /> },
    { id: "signed", heading: "署名", text: <Signed /> },
    { id: "corrections", heading: "更正", text: <Corrected legal={view.chrome.legal} /> },
    { id: "takedown", heading: "撤下", text: <TakenDown /> },
    { id: "privacy", heading: "读者的隐私", text: <Private offline={view.chrome.offline} /> },
    { id: "accessibility", heading: "无障碍", text: <Accessible /> },
    ...(contact || report
      ? [{ id: "contact", heading: "联系", text: <Contact legal={view.chrome.legal} /> }]
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
