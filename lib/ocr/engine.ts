import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { type ReadCharacter, readLine } from "./ctc";
import type { Grey } from "./grey";

/** What is used of onnxruntime-node, which is installed apart from the program and so has no types here. */
interface Runtime {
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  Tensor: new (type: "float32", data: Float32Array, shape: readonly number[]) => Tensor;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
}
interface Tensor {
  data: Float32Array;
  dims: readonly number[];
}

/** The two networks of PP-OCRv4: one finds texts, the other reads a line. */
export interface Engine {
  /** How surely each pixel is of a text's core. Width and height are multiples of 32. */
  detect(picture: Grey): Promise<Grey>;
  /** What stands in a line. The picture is 48 pixels high. */
  read(line: Grey): Promise<ReadCharacter[]>;
}

const MODELS = path.join("node_modules", "@gutenye", "ocr-models", "assets");
/** Of the colours red, green, blue, 0 to 1: what the detector was trained with. */
const DETECTOR_MEAN = [0.485, 0.456, 0.406] as const;
const DETECTOR_DEVIATION = [0.229, 0.224, 0.225] as const;
const READER_MEAN = [0.5, 0.5, 0.5] as const;

/** Loads the networks from the folder in which the OCR part is installed. Several processes of one thread each are faster than one of several. */
export async function openEngine(folder: string): Promise<Engine> {
  const runtime: Runtime = createRequire(path.join(folder, "package.json"))("onnxruntime-node");
  const open = async (name: string) =>
    runtime.InferenceSession.create(await readFile(path.join(folder, MODELS, name)), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // Pictures are of many sizes: memory that is kept for each of them would not be given back.
      enableMemPattern: false,
    });
  const detector = await open("ch_PP-OCRv4_det_infer.onnx");
  const reader = await open("ch_PP-OCRv4_rec_infer.onnx");
  const alphabet = (await readFile(path.join(folder, MODELS, "ppocr_keys_v1.txt"), "utf8"))
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const run = async (session: Session, picture: Grey, mean: Colours, deviation: Colours) => {
    const { width, height } = picture;
    const input = new runtime.Tensor("float32", inColours(picture, mean, deviation), [1, 3, height, width]);
    const output = (await session.run({ [session.inputNames[0] ?? ""]: input }))[
      session.outputNames[0] ?? ""
    ];
    if (!output) throw new Error("the network gave nothing");
    return output;
  };
  return {
    async detect(picture) {
      const { data } = await run(detector, picture, DETECTOR_MEAN, DETECTOR_DEVIATION);
      return { ...picture, pixels: Uint8Array.from(data, (probability) => probability * 255 + 0.5) };
    },
    async read(line) {
      const { data, dims } = await run(reader, line, READER_MEAN, READER_MEAN);
      return readLine(data, dims[1] ?? 1, alphabet);
    },
  };
}

type Colours = readonly [number, number, number];

/** The networks were trained on colours: a grey pixel is three of them. */
function inColours({ pixels }: Grey, mean: Colours, deviation: Colours): Float32Array {
  const input = new Float32Array(3 * pixels.length);
  mean.forEach((middle, colour) => {
    const plane = input.subarray(colour * pixels.length, (colour + 1) * pixels.length);
    const spread = deviation[colour] ?? 1;
    for (let at = 0; at < pixels.length; at++) plane[at] = ((pixels[at] ?? 0) / 255 - middle) / spread;
  });
  return input;
}
