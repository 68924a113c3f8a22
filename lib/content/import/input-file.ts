import { errorCode } from "@/lib/files/error-code";

/** A file to import: as the editor called it, and where it is. */
export interface InputFile {
  file: string;
  absolute: string;
}

/** Why a file could not be read or written: the system's name for it (EACCES, ENOSPC …), else what the error says. */
export const reasonOf = (error: unknown): string => errorCode(error) ?? String(error);
