import { Children, type ComponentProps, isValidElement } from "react";
import type { EnlargeableProps } from "../enlargeable";
import type { ResponsivePictureProps } from "../responsive-picture";
import type { MarkedRun, Medium } from "../story/medium";

/** A story's content in a feed: what all feed readers show. The record of what was mended is on the page alone. */
export const IN_FEED: Medium = {
  Picture: SingleFile,
  Enlargeable: ({ children }: EnlargeableProps) => children,
  players: { video: LinkToVideo, audio: LinkToAudio },
  Marked: ({ run }: { run: MarkedRun }) => run.text,
  LargeText: ({ text }: { text: string }) => text,
  Phrase: ({ children }) => children,
  Table: (props: ComponentProps<"table">) => <table {...props} />,
  align: "align",
  // Feed readers drop form fields.
  TaskBox: ({ checked }: ComponentProps<"input">) => <span>{checked ? "☑" : "☐"}</span>,
};

/** A picture by its one file in a format that all feed readers know. */
function SingleFile({ picture: { src, alt, width, height } }: ResponsivePictureProps) {
  return <img src={src} alt={alt} width={width} height={height} />;
}

/** Most feed readers play nothing: a link to the file, with the video's picture and name. */
function LinkToVideo({ poster, ...properties }: ComponentProps<"video">) {
  return (
    <a href={fileOf(properties)}>
      {poster && <img src={poster} alt="" />}
      {nameOf("看视频", properties)}
    </a>
  );
}

function LinkToAudio(properties: ComponentProps<"audio">) {
  return <a href={fileOf(properties)}>{nameOf("听声音", properties)}</a>;
}

type PlayerProps = Pick<ComponentProps<"video">, "src" | "children" | "aria-label">;

const nameOf = (action: string, { "aria-label": label }: PlayerProps) =>
  label ? `${action}：${label}` : action;

/** The player's file, or that of its first `<source>`. */
function fileOf({ src, children }: PlayerProps): string | undefined {
  if (typeof src === "string") return src;
  return Children.toArray(children).flatMap((child) =>
    isValidElement<{ src?: string }>(child) ? (child.props.src ?? []) : [],
  )[0];
}
