import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = path.join(import.meta.dirname, "../fixtures/schemas");

async function schemaFiles() {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith(".xsd"));
  return Promise.all(
    names.map(async (fileName) => ({
      fileName,
      contents: await readFile(path.join(SCHEMAS, fileName), "utf8"),
    })),
  );
}

/** What libxml2 has against a file by a schema of `tests/fixtures/schemas/`: nothing, if it is valid. */
export async function faultsOf(xml: string, schema: string): Promise<string[]> {
  const files = await schemaFiles();
  const main = files.find(({ fileName }) => fileName === schema);
  if (!main) throw new Error(`No schema ${schema}`);
  const preload = files.filter((file) => file !== main);
  const { errors } = await validateXML({
    xml: [{ fileName: "file.xml", contents: xml }],
    schema: [main],
    preload,
  });
  return errors.map(({ message }) => message);
}

/** What libxml2 has against a file as XML, whatever its schema. */
export async function wellFormed(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "file.xml", contents: xml }],
    schema: [{ fileName: "anything.rng", contents: ANYTHING }],
    extension: "relaxng",
  });
  return errors.map(({ message }) => message);
}

/** A schema of every document. */
const ANYTHING = `<grammar xmlns="http://relaxng.org/ns/structure/1.0">
<start><ref name="anything"/></start>
<define name="anything"><element><anyName/><zeroOrMore><choice>
<attribute><anyName/></attribute><text/><ref name="anything"/>
</choice></zeroOrMore></element></define>
</grammar>`;
