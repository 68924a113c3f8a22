import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

/** PDFium's functions, and its memory: its numbers come back through addresses. */
export interface Pdfium {
  call: WrappedPdfiumModule;
  /** Runs with an address of `bytes` bytes, which are free again afterwards. */
  withMemory: <Result>(bytes: number, use: (address: number) => Result) => Result;
  /** Room that stays taken. */
  allocate: (bytes: number) => number;
  floats: (address: number, count: number) => number[];
  doubles: (address: number, count: number) => number[];
  integer: (address: number) => number;
  write: (address: number, bytes: Uint8Array) => void;
  /** A copy of bytes. */
  copy: (address: number, bytes: number) => Uint8Array<ArrayBuffer>;
  /** What PDFium writes at an address, where it is told how many bytes it may; it says how many it wrote, or would write. */
  written: (write: (address: number, bytes: number) => number) => Uint8Array;
}

const FLOAT = 4;
const DOUBLE = 8;
/** Names of fonts and programs; what is longer is cut. Bytes. */
const MOST_WRITTEN = 1024;

/** PDFium as one WebAssembly module of this thread; it takes at most 2 GB, and gives none back until the thread ends. */
export async function loadPdfium(): Promise<Pdfium> {
  const call = await init({ print: () => {}, printErr: () => {} });
  call.PDFiumExt_Init();
  const { pdfium } = call;
  const { malloc, free } = pdfium.wasmExports;
  const allocate = (bytes: number) => {
    const address = malloc(bytes);
    if (address === 0) throw new RangeError("PDFium has no memory left");
    return address;
  };
  const withMemory: Pdfium["withMemory"] = (bytes, use) => {
    const address = allocate(bytes);
    try {
      return use(address);
    } finally {
      free(address);
    }
  };
  const copy = (address: number, bytes: number) => pdfium.HEAPU8.slice(address, address + bytes);
  return {
    call,
    withMemory,
    allocate,
    floats: (address, count) => [...pdfium.HEAPF32.subarray(address / FLOAT, address / FLOAT + count)],
    doubles: (address, count) => [...pdfium.HEAPF64.subarray(address / DOUBLE, address / DOUBLE + count)],
    integer: (address) => pdfium.getValue(address, "i32"),
    write: (address, bytes) => pdfium.HEAPU8.set(bytes, address),
    copy,
    written: (write) =>
      withMemory(MOST_WRITTEN, (address) =>
        copy(address, Math.min(write(address, MOST_WRITTEN), MOST_WRITTEN)),
      ),
  };
}
