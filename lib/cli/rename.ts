import { main } from "./commands/rename";
import { runCommand } from "./run-command";

await runCommand(main);
