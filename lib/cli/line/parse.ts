import { CommanderError, Option, Command as Parser } from "commander";
import { COMMON_OPTIONS, type CommandSpec, LANGUAGES, type Language, type OptionSpec } from "./spec";

/** What was typed behind a command. */
export type Typed =
  | { kind: "help" }
  | { kind: "line"; words: string[]; options: ReadonlyMap<string, string | true> }
  | { kind: "wrong"; fault: Fault };

/** What is wrong with what was typed. */
export type Fault =
  | { kind: "unknown-option"; option: string; like: string | null }
  | { kind: "no-value"; option: string }
  | { kind: "too-many"; most: number }
  | { kind: "other"; words: string };

/** Options of a command, those of all commands among them. */
export const optionsOf = (spec: CommandSpec<string>): [string, OptionSpec][] => [
  ...Object.entries(spec.options),
  ...Object.entries(COMMON_OPTIONS),
];

/** How an option is typed: `--date 2024-06-23`. */
export const termOf = (name: string, { value }: OptionSpec, language: Language): string =>
  value ? `--${name} ${value[language]}` : `--${name}`;

/** Reads what was typed; what it means is the command's. */
export function parseLine(args: readonly string[], spec: CommandSpec<string>): Typed {
  const parser = new Parser()
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption("-h, --help")
    .argument("[words...]");
  for (const [name, { value }] of optionsOf(spec))
    parser.addOption(new Option(value ? `--${name} <value>` : `--${name}`));
  try {
    parser.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code === "commander.helpDisplayed"
      ? { kind: "help" }
      : { kind: "wrong", fault: faultOf(error) };
  }
  const most = spec.words?.most ?? 0;
  if (parser.args.length > most) return { kind: "wrong", fault: { kind: "too-many", most } };
  const options = new Map<string, string | true>();
  for (const option of parser.options) {
    const value: unknown = parser.getOptionValue(option.attributeName());
    // An option that begins with no- is true until it is there.
    if (option.negate ? value === false : value === true) options.set(option.name(), true);
    else if (typeof value === "string") options.set(option.name(), value);
  }
  return { kind: "line", words: parser.args, options };
}

/** The library says what is wrong in English: the option is taken out of it. */
function faultOf({ code, message }: CommanderError): Fault {
  const option = /'(--?[^' ]*)/.exec(message)?.[1];
  if (code === "commander.unknownOption" && option)
    return { kind: "unknown-option", option, like: /\(Did you mean (--\S+?)\?\)/.exec(message)?.[1] ?? null };
  if (code === "commander.optionMissingArgument" && option) return { kind: "no-value", option };
  return { kind: "other", words: message.replace(/^error: /, "") };
}

/** The language that was asked for, also on a line that is wrong; Chinese where none or an unknown one was. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at === -1 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  return LANGUAGES.find((language) => language === asked) ?? "zh";
}
