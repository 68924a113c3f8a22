import path from "node:path";
import { type Command, complain, type Io, say } from "../io";
import { callersFolder } from "../project";
import { commandOf, helpOf } from "./help";
import { type Fault, languageOf, optionsOf, parseLine, type Typed } from "./parse";
import type { CommandSpec, Language, Words } from "./spec";

/** What was typed behind a command, as the command asks for it. */
export interface Line<Name extends string> {
  words: readonly string[];
  /** Whether an option is there. */
  has: (name: Name) => boolean;
  /** The value of an option; null where it was not given. */
  value: (name: Name) => string | null;
  language: Language;
  /** Ends the command for what was typed: says what is wrong, and the help. */
  wrong: (words: Words) => number;
}

/**
 * A command that explains itself: `--help`, nothing typed where something must be, an option that is not there. `run` gets
 * what was typed, and surroundings in which `--content` and `--out` have their say.
 */
export function command<Name extends string>(
  spec: CommandSpec<Name>,
  run: (line: Line<Name>, io: Io) => Promise<number>,
): Command {
  return async (args, io) => {
    const language = languageOf(args);
    const wrong = (words: Words) => complain(io, `${words[language]}\n\n${helpOf(spec, language)}`, 2);
    const typed = parseLine(args, spec);
    if (typed.kind === "help") return say(io, helpOf(spec, language));
    if (typed.kind === "wrong") return wrong(wordsOf(typed.fault, spec));
    const { words, options } = typed;
    const lost = swallowed(spec, options, io);
    if (lost) return wrong(behindDashes(spec, lost));
    const asked = options.get("lang");
    if (asked !== undefined && asked !== language) return wrong(unknownLanguage(String(asked)));
    if (spec.words && words.length < spec.words.least) return wrong(spec.words.missing);
    const line = lineOf<Name>(typed, language, wrong);
    return run(line, { ...io, env: environmentOf(spec, options, io) });
  };
}

/** What was typed, for a command that has these options. */
export function lineOf<Name extends string>(
  { words, options }: Pick<Extract<Typed, { kind: "line" }>, "words" | "options">,
  language: Language,
  wrong: Line<Name>["wrong"],
): Line<Name> {
  const value = (name: Name) => {
    const typed = options.get(name);
    return typeof typed === "string" ? typed : null;
  };
  return { words, has: (name) => options.has(name), value, language, wrong };
}

/** The environment with the folders that were typed, which begin where the editor stands. */
function environmentOf(
  { script }: CommandSpec<string>,
  options: ReadonlyMap<string, string | true>,
  io: Io,
): NodeJS.ProcessEnv {
  const folder = callersFolder(script, io);
  const given = (name: string) => {
    const value = options.get(name);
    return typeof value === "string" ? path.resolve(folder, value) : undefined;
  };
  const [content, out] = [given("content"), given("out")];
  return {
    ...io.env,
    ...(content === undefined ? {} : { NEWSPAPER_CONTENT: content }),
    ...(out === undefined ? {} : { NEWSPAPER_DIST: out }),
  };
}

/** An option that npm took for one of its own, because the `--` before it is missing: npm tells scripts so. */
function swallowed(
  spec: CommandSpec<string>,
  options: ReadonlyMap<string, string | true>,
  { env }: Io,
): string | null {
  const names = optionsOf(spec).map(([name]) => name);
  return (
    names.find(
      (name) => !options.has(name) && env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined,
    ) ?? null
  );
}

const behindDashes = (spec: CommandSpec<string>, name: string): Words => ({
  zh: `--${name} 要写在 -- 后面，不然 npm 自己拿走了：${commandOf(spec)} … --${name} …`,
  en: `--${name} goes behind --, or npm takes it: ${commandOf(spec)} … --${name} …`,
});

const unknownLanguage = (asked: string): Words => ({
  zh: `--lang ${asked} 不行；写 zh（中文）或 en（英文）`,
  en: `--lang ${asked} is unknown; zh or en`,
});

function wordsOf(fault: Fault, spec: CommandSpec<string>): Words {
  switch (fault.kind) {
    case "unknown-option":
      return {
        zh: `没有 ${fault.option} 这个选项${fault.like ? `；是不是 ${fault.like}？` : ""}`,
        en: `there is no option ${fault.option}${fault.like ? `; did you mean ${fault.like}?` : ""}`,
      };
    case "no-value":
      return { zh: `${fault.option} 后面要有值`, en: `${fault.option} needs a value` };
    case "too-many":
      return tooMany(fault.most, spec);
    case "other":
      return { zh: `命令写得不对（${fault.words}）`, en: fault.words };
    default:
      return fault satisfies never;
  }
}

const tooMany = (most: number, { words }: CommandSpec<string>): Words =>
  words
    ? {
        zh: `写多了：最多 ${most} 个；里面有空格的要用英文引号括起来`,
        en: `too many words, ${most} at most; put what has spaces into quotes`,
      }
    : { zh: "写多了：这条命令后面只有选项", en: "this command takes options only" };
