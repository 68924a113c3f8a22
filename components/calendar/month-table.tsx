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

function Day({ day: { day, entry }, counts }: { day: CalendarDay; counts: boolean }) {
  if (!entry) return day;
  return (
    <a href={entry.url} aria-label={entry.label} aria-current={entry.current ? "date" : undefined}>
      {day}
      {counts && <small>{entry.count}</small>}
    </a>
  );
}
