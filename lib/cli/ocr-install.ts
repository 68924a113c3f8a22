import { main } from "./commands/ocr-install";
import { runCommand } from "./run-command";

await runCommand(main);
