import { main } from "./commands/dev";
import { runCommand } from "./run-command";

await runCommand(main);
