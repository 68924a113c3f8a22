import type { Chrome } from "@/lib/site/frame/page";
import type { Link } from "@/lib/site/link";
import { urls } from "@/lib/site/urls";

/** The paper's sections, the current one marked: in lines of about the same width, so that none stands alone. */
export function SectionNav({ chrome }: { chrome: Chrome }) {
  return (
    <nav className="nav" aria-label="栏目">
      <ul>
        {chrome.sections.map((link) => (
          <NavItem key={link.url} link={link} current={chrome.current} />
        ))}
      </ul>
    </nav>
  );
}

const TOOLS: Link[] = [
  { label: "版面", url: urls.issues() },
  { label: "搜索", url: urls.search() },
];

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "site-settings": HTMLAttributes<HTMLElement>;
    }
  }
}

/** The printed pages, search, and the settings, which a script works. */
export function ToolNav({ chrome }: { chrome: Chrome }) {
  return (
    <nav className="nav tools" aria-label="查找">
      <ul>
        {TOOLS.map((link) => (
          <NavItem key={link.url} link={link} current={chrome.current} />
        ))}
        <li>
          <site-settings className="tool">
            <button type="button" aria-label="阅读设置">
              设置
            </button>
          </site-settings>
        </li>
      </ul>
    </nav>
  );
}

function NavItem({ link, current }: { link: Link; current: string | null }) {
  return (
    <li>
      <a href={link.url} aria-current={link.url === current ? "true" : undefined}>
        {link.label}
      </a>
    </li>
  );
}
