/** Lets the browser answer a reader and draw: what follows is another task, so that none is long. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
