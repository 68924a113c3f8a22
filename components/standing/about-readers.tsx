import type { Legal } from "@/lib/records/site";
import { urls } from "@/lib/site/urls";
import { ContactText } from "../chrome/contact-text";

/** `offline`: whether what is read is kept on the reader's device. */
export function AboutPrivacy({ offline }: { offline: boolean }) {
  return (
    <p>
      网页里没有第三方的统计、广告和字体，不设
      Cookie。搜索在读者自己的浏览器里完成，搜索词不发给任何人，除非读者改用站外的搜索引擎。阅读设置和每篇读到哪里，只存在读者自己的浏览器里。
      {offline && (
        <>
          读过的页面也在那里存一份，断网时能读，可以在<a href={urls.offline()}>离线阅读</a>页清除、关掉。
        </>
      )}
      存放网页的服务器可能照常留有访问日志。
    </p>
  );
}

export function AboutAccessibility() {
  return (
    <p>
      本站以 WCAG 2.2 AA 级为目标：用键盘、读屏软件、放大的文字和旧手机都应能读。做了什么检验、有哪些不足，见
      <a href={urls.accessibility()}>无障碍声明</a>。
    </p>
  );
}

/** Only what `site.yml` gives. */
export function ContactFacts({ legal: { contact, report } }: { legal: Legal }) {
  return (
    <dl className="mt-5 border-t border-rule">
      {contact && <Fact name="编辑部" text={contact} />}
      {report && <Fact name="违法和不良信息举报" text={report} />}
    </dl>
  );
}

const Fact = ({ name, text }: { name: string; text: string }) => (
  <div className="flex flex-wrap border-b border-rule py-2">
    <dt className="w-48 text-quiet">{name}</dt>
    <dd className="wrap-anywhere">
      <ContactText text={text} />
    </dd>
  </div>
);
