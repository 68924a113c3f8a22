import type { Legal } from "@/lib/records/site";
import type { Chrome } from "@/lib/site/frame/page";
import type { Link } from "@/lib/site/link";
import { urls } from "@/lib/site/urls";
import { ContactText } from "./contact-text";

/** Where the Ministry of Industry's register of ICP filings is looked up. */
const ICP_REGISTER = "https://beian.miit.gov.cn/";

/** Each part of the legal line is shown only where site.yml gives it. */
export function Footer({ chrome }: { chrome: Chrome }) {
  return (
    <footer className="foot">
      <div className="wrap quiet">
        <p className="name">{chrome.name}</p>
        <nav aria-label="网站">
          <ul>
            {linksOf(chrome).map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <LegalLines legal={chrome.legal} />
      </div>
    </footer>
  );
}

/** What was published, what the paper says of itself, and other ways to read it. */
const linksOf = ({ offline }: Chrome): Link[] => [
  { label: "往期报道", url: urls.archive() },
  { label: "往期版面", url: urls.issues() },
  { label: "更正", url: urls.corrections() },
  { label: "关于", url: urls.about() },
  { label: "无障碍", url: urls.accessibility() },
  { label: "订阅（RSS）", url: urls.feed() },
  ...(offline ? [{ label: "离线阅读", url: urls.offline() }] : []),
];

function LegalLines({ legal }: { legal: Legal }) {
  const { icp, police, licence, contact, report, copyright } = legal;
  if (!icp && !police && !licence && !contact && !report && !copyright) return null;
  return (
    <ul>
      {icp && (
        <li>
          <a href={ICP_REGISTER}>{icp}</a>
        </li>
      )}
      {police && (
        <li>{police.url ? <a href={police.url}>{police.number}</a> : <span>{police.number}</span>}</li>
      )}
      {licence && (
        <li>
          <span>互联网新闻信息服务许可证 {licence}</span>
        </li>
      )}
      {contact && (
        <li>
          <span>
            联系：
            <ContactText text={contact} />
          </span>
        </li>
      )}
      {report && (
        <li>
          <span>
            违法和不良信息举报：
            <ContactText text={report} />
          </span>
        </li>
      )}
      {copyright && (
        <li>
          <span>{copyright}</span>
        </li>
      )}
    </ul>
  );
}
