import type { CalendarMonth } from "@/lib/site/calendar/calendar";
import { MonthTable } from "./month-table";

/** The months of a year side by side. */
export function Months({ months, label }: { months: readonly CalendarMonth[]; label: string }) {
  return (
    <section className="months" aria-label={label}>
      {months.map((month) => (
        <MonthTable key={month.month} month={month} />
      ))}
    </section>
  );
}
