import type { ReactNode } from "react";
import type { Chrome, PageMeta } from "@/lib/site/frame/page";
import { urls } from "@/lib/site/urls";
import { Footer } from "./footer";
import { JsonLd } from "./json-ld";
import { SectionNav, ToolNav } from "./nav";
import { SpeculationRules } from "./speculation-rules";

interface ShellProps {
  chrome: Chrome;
  meta: PageMeta;
  /** Stands in the compact header's place: the front page's masthead. */
  masthead?: ReactNode;
  /** The page's island: `reader` has what `site` does, and the tools of a story, `paper` those of a page's picture. */
  island?: "site" | "reader" | "paper";
  children: ReactNode;
}

/** What stands around every page's content. */
export function Shell({ chrome, meta, masthead, island = "site", children }: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      {masthead ?? (
        <header className="top">
          <div className="wrap">
            <a className="name" href={urls.front()}>
              {chrome.name}
            </a>
            <ToolNav chrome={chrome} />
            <SectionNav chrome={chrome} />
          </div>
        </header>
      )}
      <main id="main" className="wrap">
        {children}
      </main>
      <Footer chrome={chrome} />
      <JsonLd data={meta.graph} />
      <JsonLd data={meta.baidu} />
      <SpeculationRules />
      <script type="module" src={`/islands/${island}.js`} data-offline={chrome.offline ? "" : undefined} />
    </>
  );
}
