/** A stretch of what `site.yml` says of how to reach the paper: words, or something that a device can dial or write to. */
type ContactRun =
  | { kind: "text"; text: string }
  /** `closed`: the marks right behind it, with which no line may begin. */
  | { kind: "link"; text: string; url: string; closed: string };

const EMAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** Area code and number, mobile number, 400 number, or a hotline (12377, 12345, 95598). */
const PHONE = String.raw`(?<![\d-])(?:(?:\+?86[- ]?)?(?:0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9})|400[- ]?\d{3}[- ]?\d{4}|1[02]\d{3}|9[56]\d{3})(?!\d)`;
const REACHABLE = new RegExp(`(${EMAIL}|${PHONE})([，、；。：）)]*)`, "g");
/** What a match adds to the parts between matches. */
const PARTS = 3;

/** Splits 电话：0635-0000000，邮箱：… into words and links. Only addresses of these two forms become links. */
export function contactRuns(text: string): ContactRun[] {
  return text.split(REACHABLE).flatMap((part, index, parts): ContactRun[] => {
    if (index % PARTS === 0) return part === "" ? [] : [{ kind: "text", text: part }];
    if (index % PARTS !== 1) return [];
    const url = part.includes("@") ? `mailto:${part}` : `tel:${part.replaceAll(" ", "")}`;
    return [{ kind: "link", text: part, url, closed: parts[index + 1] ?? "" }];
  });
}
