import type { ReactNode } from "react";
import type { Link } from "@/lib/site/link";

interface SectionProps {
  id: string;
  heading: string;
  children: ReactNode;
}

/** A part of a standing page that its contents list leads to. */
export function StandingSection({ id, heading, children }: SectionProps) {
  return (
    <section
      className="mt-[2.25em] border-t border-rule pt-3 first:mt-0 first:border-t-0 first:pt-0"
      aria-labelledby={id}
    >
      <h2 className="mt-0!" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** 目录: the parts of the page. */
export function Contents({ parts }: { parts: readonly { id: string; heading: string }[] }) {
  return (
    <div className="mb-6">
      <RowOfLinks
        label="本页目录"
        links={parts.map(({ id, heading }) => ({ label: heading, url: `#${id}` }))}
      />
    </div>
  );
}

interface RowOfLinksProps {
  label: string;
  links: readonly (Link & { count?: number })[];
}

/** Links one after the other between two hairlines, some with a number of what they lead to. */
export function RowOfLinks({ label, links }: RowOfLinksProps) {
  return (
    <nav className="border-y border-rule text-small text-quiet print:hidden" aria-label={label}>
      <ul className="flex flex-wrap py-1.5">
        {links.map((link) => (
          <li className="mr-[1.5em]" key={link.url}>
            <a className="block py-1" href={link.url}>
              {link.label} {link.count !== undefined && <span className="num">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
