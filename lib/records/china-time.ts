const CHINA = 8 * 3_600_000;

/** The day in China: 2024-06-23. */
export const chinaDay = (now: Date): string => inChina(now).slice(0, 10);

/** A moment in China, to the minute: 2024-06-23 08:30. */
export const chinaMinute = (now: Date): string => inChina(now).slice(0, 16).replace("T", " ");

/** The time of day in China: 08:30:05. */
export const chinaClock = (now: Date): string => inChina(now).slice(11, 19);

const inChina = (now: Date): string => new Date(now.getTime() + CHINA).toISOString();
