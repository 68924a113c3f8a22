declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "reader-tools": HTMLAttributes<HTMLElement>;
    }
  }
}

/** What a reader can do with a story, in the order in which `reader-tools` expects it. */
const TOOLS = ["朗读", "引用", "分享", "打印"];

/** The tools' row. It shows where scripts run, and each tool where the browser can do it. */
export function StoryTools() {
  return (
    <reader-tools className="tool">
      {TOOLS.map((tool) => (
        <button type="button" key={tool}>
          {tool}
        </button>
      ))}
    </reader-tools>
  );
}
