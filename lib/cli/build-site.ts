import { build } from "./build";

process.exitCode = (await build()) ? 0 : 1;
