import { main } from "./commands/deploy";
import { runCommand } from "./run-command";

await runCommand(main);
