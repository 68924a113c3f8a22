import { type Part, zip } from "../../zip";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a document of a test has beside its body. */
interface Extra {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  header?: string;
  modified?: string;
  /** Files of `word/media/`, each with the id `rId-NAME`. */
  media?: Record<string, Uint8Array>;
  /** The content type of the main part. */
  type?: string;
}

/** A whole `.docx` with this in its body, as Word and WPS write them. */
export const docx = (body: string, extra: Extra = {}): Buffer => zip(partsOf(body, extra));

export function partsOf(body: string, extra: Extra = {}): Part[] {
  const xml = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
  const parts = {
    styles: extra.styles && xml("styles", extra.styles),
    numbering: extra.numbering && xml("numbering", extra.numbering),
    footnotes: extra.footnotes && xml("footnotes", extra.footnotes),
    comments: extra.comments && xml("comments", extra.comments),
    header: extra.header && xml("hdr", extra.header),
  };
  const named = Object.entries(parts).flatMap(([name, content]) => (content ? [{ name, content }] : []));
  const media = Object.entries(extra.media ?? {});
  const relations = [
    ...named.map(
      ({ name }) => `<Relationship Id="r-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    ),
    ...media.map(
      ([name]) => `<Relationship Id="rId-${name}" Type="${OFFICE}/image" Target="media/${name}"/>`,
    ),
  ].join("");
  const list = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return [
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="${extra.type ?? MAIN}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships ${list}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/_rels/document.xml.rels", content: `<Relationships ${list}>${relations}</Relationships>` },
    { name: "word/document.xml", content: xml("document", `<w:body>${body}</w:body>`) },
    ...named.map(({ name, content }) => ({ name: `word/${name}.xml`, content })),
    ...media.map(([name, content]) => ({ name: `word/media/${name}`, content })),
    ...(extra.modified
      ? [
          {
            name: "docProps/core.xml",
            content: `<cp:coreProperties xmlns:cp="a" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>${extra.modified}</dcterms:modified></cp:coreProperties>`,
          },
        ]
      : []),
  ];
}

/** A paragraph of one run. `size`: half points. */
export function p(
  text: string,
  {
    size,
    bold,
    centred,
    style,
    list,
  }: {
    size?: number;
    bold?: boolean;
    centred?: boolean;
    style?: string;
    list?: [id: number, level: number];
  } = {},
): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : "",
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : "",
    centred ? '<w:jc w:val="center"/>' : "",
  ].join("");
  const run = `${bold ? "<w:b/>" : ""}${size ? `<w:sz w:val="${size}"/>` : ""}`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture in a run of its own. */
export const picture = (name: string, description = ""): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${name}" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
