import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { ReadCharacter } from "./ctc";
import type { Grey } from "./grey";

/** What is used of tesseract-wasm, which is installed apart from the program and so has no types here. */
interface Tesseract {
  createOCREngine(options: { wasmBinary: Uint8Array }): Promise<{
    loadModel(model: Uint8Array): void;
    setVariable(name: string, value: string): void;
    loadImage(image: { data: Uint8ClampedArray; width: number; height: number }): void;
    getHOCR(): string;
  }>;
}

const CODE = path.join("node_modules", "tesseract-wasm", "dist");
/** Models for traditional Chinese: this one, as integers (1.7 MB), and one of 27 MB that is no better. */
const MODELS = path.join("node_modules", "@tesseract.js-data", "chi_tra");
const MODEL = path.join(MODELS, "4.0.0_best_int", "chi_tra.traineddata.gz");
/** The model that is not used, in the folder in which the OCR part is installed. */
export const UNUSED_MODEL = path.join(MODELS, "4.0.0");

/** The picture is one line of text (tesseract's page segmentation modes). */
const ONE_LINE = "7";
/** White around a line, without which tesseract overlooks what stands at its edge. Pixels. */
const BORDER = 12;
/** A character in hOCR, with its edges and how sure it is, in hundredths. */
const CHARACTER = /x_bboxes (\d+) \d+ (\d+) \d+; x_conf ([\d.]+)'>([^<]+)</g;

/** What reads lines in traditional characters: Tesseract, which knows those that PP-OCRv4 does not. */
export async function openTraditional(folder: string): Promise<(line: Grey) => ReadCharacter[]> {
  const { createOCREngine }: Tesseract = await import(pathToFileURL(path.join(folder, CODE, "lib.js")).href);
  const wasmBinary = await readFile(path.join(folder, CODE, "tesseract-core.wasm"));
  const engine = await silently(() => createOCREngine({ wasmBinary }));
  engine.loadModel(gunzipSync(await readFile(path.join(folder, MODEL))));
  engine.setVariable("tessedit_pageseg_mode", ONE_LINE);
  engine.setVariable("hocr_char_boxes", "1");
  return (line) => {
    engine.loadImage(withBorder(line));
    return [...engine.getHOCR().matchAll(CHARACTER)].map(([, left, right, sure, character = ""]) => ({
      character,
      confidence: Number(sure) / 100,
      at: ((Number(left) + Number(right)) / 2 - BORDER) / line.width,
    }));
  };
}

/** It warns of settings that it does not know, and of each line's size: by what console.warn is as it is made. */
async function silently<T>(make: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await make();
  } finally {
    console.warn = warn;
  }
}

/** A grey picture in red, green, blue and opacity, with white around it. */
function withBorder({ width, height, pixels }: Grey) {
  const whole = { width: width + 2 * BORDER, height: height + 2 * BORDER };
  const data = new Uint8ClampedArray(4 * whole.width * whole.height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * ((y + BORDER) * whole.width + x + BORDER);
      data.fill(pixels[y * width + x] ?? 255, at, at + 3);
    }
  return { ...whole, data };
}
