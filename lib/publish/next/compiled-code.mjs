/**
 * What V8 makes of the modules that a thread loads, kept from one publish to the next: to compile Next.js and the templates takes a third of the time
 * until the first page, and what runs while pages are rendered is in it, too. Code of another text, version or machine is refused, and compiled
 * as it always is. In plain JavaScript, as the thread.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { threadId } from "node:worker_threads";
import { crc32 } from "node:zlib";

/** Smaller modules are compiled as soon as they are looked up. Characters. */
const SMALL = 2000;
/** A file is the checksum of the rest and the length of its head, then the head, then the code. */
const NUMBERS_BYTES = 8;

/** Takes compiled code from a file, where it is there and whole. `keep` writes that of what was loaded, unless all of it was taken. */
export function takeCompiled(file) {
  const known = readCompiled(file);
  const scripts = new Map();
  let isNew = false;
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (text, name, ...rest) {
    if (text.length < SMALL || (rest.length > 0 && rest[0] !== undefined && rest[0] !== "commonjs"))
      return compile.call(this, text, name, ...rest);
    const key = `${crc32(text)} ${name}`;
    const script = scriptOf(text, name, known.get(key));
    if (script === null) return compile.call(this, text, name, ...rest);
    if (script.cachedDataRejected !== false) isNew = true;
    scripts.set(key, script);
    const make = script.runInThisContext();
    return make.call(this.exports, this.exports, requireOf(this), this, name, path.dirname(name));
  };
  return {
    keep() {
      if (isNew) writeCompiled(file, known, scripts);
      isNew = false;
    },
  };
}

/** null where a text is no plain script, as that of a program with a `#!`, or of an ECMAScript module: Node.js knows what to do with it. */
function scriptOf(text, name, cachedData) {
  try {
    return new vm.Script(Module.wrap(text), {
      filename: name,
      cachedData,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  } catch {
    return null;
  }
}

/** What a module calls to load others. */
function requireOf(module) {
  const own = createRequire(module.filename);
  return Object.assign((id) => module.require(id), {
    resolve: own.resolve,
    main: own.main,
    extensions: own.extensions,
    cache: own.cache,
  });
}

function readCompiled(file) {
  try {
    const all = readFileSync(file);
    const rest = all.subarray(4);
    if (crc32(rest) !== all.readUInt32LE(0)) return new Map();
    const begin = NUMBERS_BYTES + all.readUInt32LE(4);
    const places = JSON.parse(all.toString("utf8", NUMBERS_BYTES, begin));
    return new Map(places.map(([name, at, length]) => [name, all.subarray(begin + at, begin + at + length)]));
  } catch {
    return new Map();
  }
}

/** What was not loaded this time stays: the file goes where templates are compiled anew. */
function writeCompiled(file, known, scripts) {
  const made = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
  const codes = [...new Map([...known, ...made])];
  let at = 0;
  const places = codes.map(([name, { length }]) => {
    at += length;
    return [name, at - length, length];
  });
  const head = Buffer.from(JSON.stringify(places));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const rest = Buffer.concat([length, head, ...codes.map(([, code]) => code)]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(rest));
  const draft = `${file}.${process.pid}-${threadId}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(draft, Buffer.concat([sum, rest]), { flush: true });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
