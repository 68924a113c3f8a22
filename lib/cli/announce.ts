import { main } from "./commands/announce";
import { runCommand } from "./run-command";

await runCommand(main);
