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
            {week.map((day, weekday) => (
              <td key={weekday}>{day && <Day day={day} counts={counts} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * A day, said in full: 6月22日，10篇. What is seen of it is part of what is said, and is no label beside it, which would have
 * to repeat the same words in the same order. An `i` is only heard, and short: a year has 366 of them.
 */
function Day({ day: { day, entry }, counts }: { day: CalendarDay; counts: boolean }) {
  if (!entry) return day;
  const { month, url, count, measure, current } = entry;
  return (
    <a href={url} aria-current={current ? "date" : undefined}>
      <i>{month}</i>
      {day}
      {counts ? (
        <>
          <i>日，</i>
          <small>{count}</small>
          <i>{measure}</i>
        </>
      ) : (
        <i>{`日，${count}${measure}`}</i>
      )}
    </a>
  );
}
