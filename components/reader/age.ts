/** How far China's time is ahead of UTC. Milliseconds. */
const CHINA_OFFSET = 8 * 3_600_000;

/** Whole years from a day (or a moment that begins with its day) to a moment in milliseconds, on China's calendar. */
export function ageInYears(day: string, now: number): number {
  const today = new Date(now + CHINA_OFFSET).toISOString();
  const monthAndDay = (date: string) => date.slice(5, 10);
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return monthAndDay(today) < monthAndDay(day) ? years - 1 : years;
}

/** Says of an old story that it is one, in the space above its headline; nothing within a year. */
export function sayAge(header: Element, now: number): void {
  const time = header.querySelector("time");
  const years = time ? ageInYears(time.dateTime, now) : 0;
  if (years > 0)
    header.insertAdjacentHTML("afterbegin", `<p class="age quiet" role=note>这是${years}年前的报道`);
}
