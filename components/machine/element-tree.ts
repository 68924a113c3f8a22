import type { ElementContent } from "hast";
import { Fragment, isValidElement, type PropsWithChildren, type ReactNode } from "react";

type Props = PropsWithChildren<Record<string, unknown>>;

/**
 * What components make, as an HTML tree. Next.js keeps `react-dom/server` from routes; components that are pure functions of
 * their props need no more than this. Any other (a class, one that waits) is a programmer's mistake and throws.
 */
export function elementTree(node: ReactNode): ElementContent[] {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string" || typeof node === "number") return [{ type: "text", value: String(node) }];
  if (isValidElement<Props>(node)) return elementOf(node.type, node.props);
  if (typeof node === "object" && Symbol.iterator in node) return [...node].flatMap(elementTree);
  throw new Error(`Cannot be shown in a feed: ${typeof node}`);
}

function elementOf(type: unknown, props: Props): ElementContent[] {
  if (typeof type === "function") return elementTree(Reflect.apply(type, undefined, [props]));
  const { children, ...attributes } = props;
  if (type === Fragment) return elementTree(children);
  if (typeof type !== "string") throw new Error("Cannot be shown in a feed: a component that is no function");
  return [
    { type: "element", tagName: type, properties: propertiesOf(attributes), children: elementTree(children) },
  ];
}

/** Attributes that HTML has; those that are not given are left out. */
const propertiesOf = (attributes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [[name, value]]
        : [],
    ),
  );
