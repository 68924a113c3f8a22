import { main } from "./commands/correct";
import { runCommand } from "./run-command";

await runCommand(main);
