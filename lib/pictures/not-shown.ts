interface Kind {
  /** How such a file begins: what stands at which byte. */
  signatures: readonly (readonly [offset: number, bytes: string])[];
  name: string;
  cure: string;
}

const saved = (how: string) => `${how}，放进 content/media/，这里改成新文件的名字`;

const brands = (...names: string[]) => names.map((name) => [4, `ftyp${name}`] as const);

/** Kinds of files that are taken for pictures of the web and are none; the first that fits counts. */
const KINDS: readonly Kind[] = [
  {
    signatures: brands("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"),
    name: "HEIC（苹果手机的照片格式）",
    cure: saved(
      "用看图软件或手机相册另存为 JPEG（手机的“设置 → 相机 → 格式”选“兼容性最佳”，以后拍的就是 JPEG）",
    ),
  },
  { signatures: [[0, "BM"]], name: "BMP", cure: saved("用画图或看图软件另存为 PNG 或 JPEG") },
  {
    signatures: ["II*\0", "MM\0*", "II+\0", "MM\0+"].map((bytes) => [0, bytes]),
    name: "TIFF，而且是读不出来的一种",
    cure: saved("用看图软件另存为 JPEG"),
  },
  {
    signatures: [[0, "8BPS"]],
    name: "PSD（Photoshop 的工程文件）",
    cure: saved("在 Photoshop 里导出为 JPEG 或 PNG"),
  },
  { signatures: [[0, "%PDF"]], name: "PDF", cure: saved("把那一页导出为 JPEG 或 PNG") },
  {
    signatures: [
      [0, "\xff\x0a"],
      [4, "JXL "],
    ],
    name: "JPEG XL",
    cure: saved("另存为 JPEG"),
  },
  { signatures: [[4, "jP  "]], name: "JPEG 2000", cure: saved("另存为 JPEG") },
  { signatures: [[0, "\0\0\x01\0"]], name: "ICO（图标）", cure: saved("另存为 PNG") },
  {
    signatures: [
      [0, "\xd7\xcd\xc6\x9a"],
      [40, " EMF"],
    ],
    name: "WMF 或 EMF（Word 里的图）",
    cure: saved("截图，或另存为 PNG"),
  },
  {
    signatures: [
      [4, "ftyp"],
      [0, "\x1aE\xdf\xa3"],
      [0, "OggS"],
      [0, "ID3"],
    ],
    name: "视频或声音",
    cure: '写成 <video src="…"></video> 或 <audio src="…"></audio>；要图片的，截一张图',
  },
  {
    signatures: [[0, "version https://git-lfs"]],
    name: "Git LFS 的指针，图片本身没有取来",
    cure: "运行 git lfs pull 取来图片",
  },
];

/** A page that was saved in the place of the picture on it. */
const PAGE: Omit<Kind, "signatures"> = {
  name: "网页，下载时存下来的不是图片",
  cure: "在浏览器里单独打开图片，再另存为图片",
};

/** What a file that is no picture of the web is, and how to get one; null for one that is not known. */
export function otherKind(bytes: Uint8Array): { name: string; cure: string } | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  const kind = KINDS.find(({ signatures }) =>
    signatures.some(([offset, signature]) => start.startsWith(signature, offset)),
  );
  if (kind) return { name: kind.name, cure: kind.cure };
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)/i.test(start) ? PAGE : null;
}
