import { main } from "./commands/new";
import { runCommand } from "./run-command";

await runCommand(main);
