import { parseByline } from "@/lib/newspaper/fields/byline";
import { roleNamed } from "@/lib/newspaper/fields/byline-words";
import { trace } from "@/lib/newspaper/source/traced";
import { type Byline, personName, Role } from "@/lib/records/byline";
import { isNothing } from "./values";

/** Bylines as editors type them, in the words and forms that newspapers print. */

/** 记者, 特约通讯员, 实习, 责编: what stands before is what sort of one. */
const ROLE_WORD =
  /^\p{Script=Han}{0,6}(?:记者|通讯员|摄影?|摄影报道|图片?|供图|实习生?|编辑?|责编|美编|编审|校对|设计|制图|策划|统筹|作者|评论员|撰稿|撰文|整理|文)$/u;
const OTHER_WORDS: Readonly<Record<string, Role>> = {
  photo: "photographer",
  journalist: "reporter",
  writer: "author",
  摄: "photographer",
  图片: "photographer",
};

/** A role as it is written, 记者 or Reporter, as the record has it; what is no role stays, for the schema to refuse. */
export function readRole(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (isNothing(value)) return undefined;
  const word = value.replace(/\s+/g, "").toLowerCase();
  const english = Role.safeParse(word);
  if (english.success) return english.data;
  return OTHER_WORDS[word] ?? (ROLE_WORD.test(word) ? roleNamed(word) : value);
}

/** Everything but a bare name: 记者高田, 高田 摄, 张三、李四. */
const MORE_THAN_A_NAME =
  /[、，,；;/／|｜：:□■◎●（(]|\p{Script=Han}{2}\s+\p{Script=Han}|记\s*者|通\s*讯\s*员|摄影|实习生|编辑|责编|作者|\s[文摄图]$/u;

/** The people that one entry names. What can't be read as a byline is one name, as it is written. */
export function bylinesIn({
  name,
  role,
  outlet,
}: {
  name: string;
  role?: Role | undefined;
  outlet: string | null;
}): Byline[] {
  const written = name.replace(/\s*[，,；;]\s*/g, "、");
  const stated = statedBehind(written.split("、"));
  const printed =
    !stated && MORE_THAN_A_NAME.test(written) ? parseByline(trace(written, 0, written.length)) : null;
  const names = written.split("、").filter((each) => each.trim() !== "");
  const read: Byline[] = stated
    ? stated
    : printed && printed.bylines.length > 0
      ? printed.bylines
      : names.map((each) => ({ name: each, role: "author", outlet: null }));
  return read.map((each) => ({
    name: personName(each.name),
    role: role ?? each.role,
    outlet: outlet ?? each.outlet,
  }));
}

const PERSON = /^\p{Script=Han}{2,4}$/u;

/**
 * People of whom what they are stands behind the name, as editors write it: 高田（实习）、张三 摄影、李四（聊城日报）. null where
 * none does, or one is written otherwise: then papers' forms count.
 */
function statedBehind(entries: readonly string[]): Byline[] | null {
  const people = entries.map((entry): Byline | null => {
    const whole = entry.trim();
    if (PERSON.test(whole)) return { name: whole, role: "author", outlet: null };
    const [, who = "", inside, behind = ""] =
      /^(\S+?)(?:\s*[（(]([^（）()]+)[)）]|\s+(\S+))$/.exec(whole) ?? [];
    if (!PERSON.test(who)) return null;
    const role = Role.safeParse(readRole(inside ?? behind));
    if (role.success) return { name: who, role: role.data, outlet: null };
    return inside === undefined ? null : { name: who, role: "author", outlet: inside.trim() };
  });
  const read = people.filter((each) => each !== null);
  const isBare = entries.every((entry) => PERSON.test(entry.trim()));
  return read.length === entries.length && !isBare ? read : null;
}
