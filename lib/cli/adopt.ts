import { main } from "./commands/adopt";
import { runCommand } from "./run-command";

await runCommand(main);
