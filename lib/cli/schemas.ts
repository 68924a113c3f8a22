import { main } from "./commands/schemas";
import { runCommand } from "./run-command";

await runCommand(main);
