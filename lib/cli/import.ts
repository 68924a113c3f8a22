import { main } from "./commands/import";
import { runCommand } from "./run-command";

await runCommand(main);
