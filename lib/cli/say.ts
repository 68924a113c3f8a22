/** Prints what was asked for; the exit code is handed on. */
export function say(text: string, code: number): number {
  console.log(text);
  return code;
}

/** Prints what went wrong; the exit code is handed on. */
export function complain(text: string, code: number): number {
  console.error(text);
  return code;
}
