const USE = /var\((--tw-[\w-]+)(?:,([^()]*))?\)/g;

/**
 * Says without `@property` and cascade layers, which browsers of 2020 lack, what Tailwind's utilities say with them: a property
 * that no other utility of the sheet sets stands as its value, any other with its initial value to fall back on.
 */
export const plainProperties = {
  postcssPlugin: "plain-properties",
  OnceExit(root) {
    const initial = takeInitialValues(root);
    const setBy = new Map();
    root.walkDecls(/^--tw-/, ({ prop, parent }) => {
      setBy.set(prop, (setBy.get(prop) ?? new Set()).add(parent));
    });
    root.walkDecls((declaration) => {
      const { parent } = declaration;
      const resolve = (value) =>
        value.replace(USE, (_, name, fallback) => {
          const own = parent.nodes.find(({ prop }) => prop === name && prop !== declaration.prop);
          if (own) return resolve(own.value);
          const otherwise = (fallback ?? initial.get(name) ?? "").trim();
          return setBy.has(name) ? `var(${name},${otherwise})` : otherwise;
        });
      declaration.value = resolve(declaration.value).trim();
    });
    const used = new Set();
    root.walkDecls(({ value }) => {
      for (const [, name] of value.matchAll(USE)) used.add(name);
    });
    root.walkDecls(/^--tw-/, (declaration) => {
      if (!used.has(declaration.prop)) declaration.remove();
    });
  },
};

/** Takes the registrations out of the sheet, and the layer that stands in for them. */
function takeInitialValues(root) {
  const initial = new Map();
  root.walkAtRules("property", (rule) => {
    rule.walkDecls("initial-value", ({ value }) => initial.set(rule.params, value));
    rule.remove();
  });
  root.walkAtRules("layer", (rule) => {
    if (rule.params === "properties") rule.remove();
  });
  return initial;
}
