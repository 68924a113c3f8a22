import type { CalendarDay, CalendarMonth } from "@/lib/site/calendar/calendar";

/** Monday first, as Chinese calendars are printed. */
const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

interface MonthTableProps {
  month: CalendarMonth;
  /** Whether the days' counts are seen, and not only said. */
  counts?: boolean;
}

/** 月历: one month; the days with something on them are links. */
export function MonthTable({ month, counts = false }: MonthTableProps) {
  const { label, url, total, weeks } = month;
  return (
    <table className={total === null ? "month vacant" : "month"}>
      <caption>
        {url ? <a href={url}>{label}</a> : label}
        {total && <span className="quiet num">{total}</span>}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col" abbr={`星期${day}`}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            <Vacant days={week.findIndex((day) => day !== null)} />
            {week.map(
              (day) =>
                day && (
                  <td key={day.day}>
                    <Day day={day} counts={counts} />
                  </td>
                ),
            )}
            <Vacant days={week.length - 1 - week.findLastIndex((day) => day !== null)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The days of the month before or behind in a month's first and last week. */
const Vacant = ({ days }: { days: number }) => days > 0 && <td colSpan={days} />;

/**
 * A day, said in full: 6月22日，10篇. Where its count is seen as well, that is part of what is said, and no label beside it, which would have
 * to repeat the same words in the same order; an `i` is only heard. A year has 366 of them, and labels, which are no elements.
 */
function Day({ day: { day, entry }, counts }: { day: CalendarDay; counts: boolean }) {
  if (!entry) return day;
  const { month, url, count, measure, current } = entry;
  const date = current ? "date" : undefined;
  if (!counts)
    return (
      <a href={url} aria-current={date} aria-label={`${month}${day}日，${count}${measure}`}>
        {day}
      </a>
    );
  return (
    <a href={url} aria-current={date}>
      <i>{month}</i>
      {day}
      <i>日，</i>
      <small>{count}</small>
      <i>{measure}</i>
    </a>
  );
}
