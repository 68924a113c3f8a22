import type { DayLines, MonthLines, StoryLine } from "@/lib/site/pages/lines";
import { inOneLine } from "@/lib/site/text/phrases";
import { BreakableText } from "../headline";

const SMALL = "font-hei text-[0.8125rem] leading-[normal] font-normal text-quiet max-md:hidden";

/** Stories a line each: the day in the margin, the section, the headline, the time. */
export function Lines({ months }: { months: readonly MonthLines[] }) {
  return months.map(({ label, url, days }) => (
    <section key={label} className="lines" aria-label={label}>
      {url !== null && (
        <h2 className="border-b border-ink pt-6 pb-1 text-[1.25rem]">
          <a href={url}>{label}</a>
        </h2>
      )}
      {days.map((day) => (
        <Day key={day.date} day={day} level={url === null ? 2 : 3} />
      ))}
    </section>
  ));
}

function Day({ day: { label, weekday, date, url, lines }, level }: { day: DayLines; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div className="later min-w-0 grid grid-cols-[3rem_minmax(0,1fr)] border-b border-rule py-0.5 [contain-intrinsic-height:auto_7.5rem] md:grid-cols-[8rem_minmax(0,1fr)] md:gap-x-8 md:py-2 md:[contain-intrinsic-height:auto_12rem] last:border-b-0">
      <Heading className="text-[0.9375rem] leading-6.5 font-bold md:text-lg md:leading-8.5">
        <a className="block" href={url}>
          <time dateTime={date}>{label}</time> <small className={SMALL}>{weekday}</small>
        </a>
      </Heading>
      <ul className="text-[0.9375rem] leading-6 md:text-lg md:leading-8.5">
        {lines.map((line) => (
          <Line key={line.url} line={line} />
        ))}
      </ul>
    </div>
  );
}

/** As long a headline fits into a line on a phone even in the largest type: it needs no leave to break, and a month has 150. */
const ONE_LINE = 10;

const Headline = ({ text }: { text: string }) =>
  text.length > ONE_LINE ? <BreakableText text={text} /> : text;

function Line({ line: { url, label, time, section } }: { line: StoryLine }) {
  return (
    <li className="flex items-baseline">
      {/* A headline's second line is not taken for the next headline. */}
      {section && <small className={`w-[4.5em] whitespace-nowrap ${SMALL}`}>{section}</small>}
      <a className="min-h-6 flex-1 pl-[1em] -indent-[1em] text-pretty break-keep wrap-anywhere" href={url}>
        <Headline text={inOneLine(label)} />
      </a>
      {time && <small className={`num ml-[1em] text-right ${SMALL}`}>{time}</small>}
    </li>
  );
}
