import { main } from "./commands/take";
import { runCommand } from "./run-command";

await runCommand(main);
