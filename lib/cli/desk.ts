import { main } from "./commands/desk";
import { runCommand } from "./run-command";

await runCommand(main);
