import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Sent = Record<string, string | string[] | boolean>;

/** What a browser would send of a form with nothing typed, as the desk's scripts send it. */
export function sentBy(html: string, action: string): Sent {
  const form = elementsIn(parse(html)).find(
    (each) => attribute(each, "data-do") === action && each.tagName === "form",
  );
  if (!form) throw new Error(`no form ${action}`);
  const sent: Sent = {};
  for (const field of elementsIn(form)) {
    const name = attribute(field, "name");
    if (name === null || !["input", "select", "textarea"].includes(field.tagName)) continue;
    const isBox = attribute(field, "type") === "checkbox";
    const isChecked = attribute(field, "checked") !== null;
    const list = name.endsWith("[]") ? name.slice(0, -2) : null;
    if (isBox && list === null) sent[name] = isChecked;
    if (isBox && (!isChecked || list === null)) continue;
    const value = typedIn(field);
    if (list === null) sent[name] = value;
    else sent[list] = [...listAt(sent, list), value];
  }
  return sent;
}

const listAt = (sent: Sent, name: string): string[] => {
  const list = sent[name];
  return Array.isArray(list) ? list : [];
};

/** What is in a template is no part of the page. */
function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((node) =>
    "tagName" in node ? [node, ...(node.tagName === "template" ? [] : elementsIn(node))] : [],
  );
}

const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((each) => each.name === name)?.value ?? null;

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");

function typedIn(field: Element): string {
  if (field.tagName === "textarea") return textOf(field);
  if (field.tagName !== "select") return (attribute(field, "value") ?? "").replace(/[\r\n]/g, "");
  const options = elementsIn(field).filter(({ tagName }) => tagName === "option");
  const chosen = options.find((option) => attribute(option, "selected") !== null) ?? options[0];
  return (chosen && attribute(chosen, "value")) ?? "";
}
