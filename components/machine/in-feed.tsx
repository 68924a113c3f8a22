import type { ComponentProps } from "react";
import type { ResponsivePictureProps } from "../responsive-picture";
import type { MarkedRun, Medium } from "../story/medium";

/** A story's content in a feed: what all feed readers show. The record of what was mended is on the page alone. */
export const IN_FEED: Medium = {
  Picture: SingleFile,
  Marked: ({ run }: { run: MarkedRun }) => run.text,
  LargeText: ({ text }: { text: string }) => text,
  Table: (props: ComponentProps<"table">) => <table {...props} />,
  align: "align",
  // Feed readers drop form fields.
  TaskBox: ({ checked }: ComponentProps<"input">) => <span>{checked ? "☑" : "☐"}</span>,
};

/** A picture by its one file in a format that all feed readers know. */
function SingleFile({ picture: { src, alt, width, height } }: ResponsivePictureProps) {
  return <img src={src} alt={alt} width={width} height={height} />;
}
