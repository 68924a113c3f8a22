import type { CalendarMonth } from "@/lib/site/calendar/calendar";
import { MonthTable } from "./month-table";

/** The months of a year side by side. */
export function Months({ months, label }: { months: readonly CalendarMonth[]; label: string }) {
  return (
    <section
      className="grid grid-cols-[1fr] items-start gap-x-10 gap-y-7 py-6 max-md:[&_.vacant]:hidden min-[30rem]:grid-cols-[1fr_1fr] md:grid-cols-[repeat(3,1fr)] lg:grid-cols-[repeat(4,1fr)] lg:[&_td]:h-8 lg:[&_td_a]:h-[calc(2rem-1px)] print:grid-cols-[repeat(3,1fr)]"
      aria-label={label}
    >
      {months.map((month) => (
        <MonthTable key={month.month} month={month} />
      ))}
    </section>
  );
}
