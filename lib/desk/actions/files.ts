import { type Action, action } from "../action";
import { SentFile, saveFile } from "../stories/save-file";

/** A file saved as it was typed. */
export const FILE_ACTIONS: readonly Action[] = [action("save-file", SentFile, saveFile)];
