/**
 * Takes rules out of their cascade layers, in the order in which the layers stand: WebViews before Chrome 99 and
 * iOS 15.4 skip `@layer` blocks whole. Base rules here are weaker than components' by selector, so nothing changes.
 */
const flattenLayers = {
  postcssPlugin: "flatten-layers",
  OnceExit(root) {
    root.walkAtRules("layer", (rule) => {
      if (rule.nodes) rule.replaceWith(rule.nodes);
      else rule.remove();
    });
  },
};

export default { plugins: { "@tailwindcss/postcss": {} } };
export { flattenLayers };
