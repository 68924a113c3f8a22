const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a day is on the calendar: 2024-02-30 is not. */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day of a date: `2024-06-23T08:30:00+08:00` → `2024-06-23`. */
export const dayOf = (date: string): string => date.slice(0, 10);
/** The month of a date: → `2024-06`. */
export const monthOf = (date: string): string => date.slice(0, 7);
/** The year of a date: → `2024`. */
export const yearOf = (date: string): string => date.slice(0, 4);

/** The day of a date in whatever year: → `06-22`. */
export const dayOfYear = (date: string): string => date.slice(5, 10);

/** The moment at which a date is over, as a full ISO string: a bare day ends at midnight, Chinese time. */
export const endOf = (date: string): string =>
  date.length === 10
    ? `${new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T00:00:00+08:00`
    : date;

/** The first moment that a date can mean, as a full ISO string: a bare day begins at midnight, Chinese time. */
export const momentOf = (date: string): string => (date.length === 10 ? `${date}T00:00:00+08:00` : date);
