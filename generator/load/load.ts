import { realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { InputError, type Problem } from "../errors.js";
import { contains, createAccess, isUrl, type Place } from "./access.js";
import { checkReferences } from "./check-references.js";
import { checkRoot } from "./check-root.js";
import type { Document } from "./document.js";
import { type ParsedFile, parseFile } from "./file.js";
import { createLibrary } from "./library.js";
import { maxBytes as defaultMaxBytes } from "./limits.js";
import { type Refusal, readRegularFile, refusal, tooLarge } from "./read.js";

export interface LoadOptions {
  /** The largest file that is read, in bytes; 32 MB by default. */
  maxBytes?: number | undefined;
  /** What `$ref`s may reach: hosts, over https, and folders besides the entry document's own ("../shared"). */
  allowRefs?: readonly string[] | undefined;
  /**
   * Lets faults pass that a document can be compared in spite of, for `buildApi` to note: a reference that leads nowhere, as long as
   * nobody follows it, since what a document does not use says nothing of its API; a version that is clear though not supported.
   * Following such a reference is an InputError.
   */
  isTolerant?: boolean | undefined;
  /** Reads standard input, which the path "-" stands for. */
  stdin?: (() => Promise<Uint8Array>) | undefined;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document with every file that it refers to, and checks its syntax and its references.
 * Nothing outside the entry document's folder is read unless `allowRefs` names it.
 * Throws InputError with every problem found, and EnvironmentError where the machine forbids reading.
 */
export async function load(path: string, options: LoadOptions = {}): Promise<Document> {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const place = path === "-" ? resolve(stdinName) : findEntry(path);
  const folder = dirname(place);
  const nameOf = createNaming(path, folder);
  const bytes = path === "-" ? await readStdin(options.stdin, maxBytes) : readRegularFile(place, maxBytes);
  if (!(bytes instanceof Uint8Array)) throw refuseEntry(path, bytes);
  const entry = parseFile(path === "-" ? stdinName : nameOf(place), place, bytes);
  const root = entry.problems.length > 0 ? entry : checkRoot(entry, options.isTolerant === true);
  if ("problems" in root) throw new InputError(root.problems);

  const access = createAccess(folder, options.allowRefs ?? []);
  const library = createLibrary(entry, { access, maxBytes, siblings: root.openapi === "3.1", nameOf });
  const broken = await checkReferences(entry, library);
  const problems = options.isTolerant ? [] : broken;
  problems.push(...library.files().flatMap((file) => file.problems));
  if (problems.length > 0) throw new InputError(problems.sort(byPosition(entry)));

  const [, ...others] = library.files();
  const files = [entry, ...others.sort((a, b) => (a.path < b.path ? -1 : 1))];
  const byName = new Map(files.map((file) => [file.file, file]));
  return {
    file: entry.file,
    openapi: root.openapi,
    root: root.value,
    files,
    resolve: (ref, from) => {
      const outcome = library.follow(ref, fileNamed(from.file));
      if (outcome.kind === "found") return outcome.node;
      const message = outcome.kind === "refused" ? outcome.message : `${ref}: leads nowhere`;
      throw new InputError([{ code: "ref-not-found", message, position: fileNamed(from.file).position(from.pointer) }]);
    },
    position: positionIn(files),
  };

  function fileNamed(name: string): ParsedFile {
    const file = byName.get(name);
    if (file === undefined) throw new Error(`${name} is no file of ${path}`);
    return file;
  }
}

/** By itself, so that whoever keeps it for later does not keep the document. */
function positionIn(files: readonly ParsedFile[]): Document["position"] {
  const byName = new Map(files.map(({ file, position }) => [file, position]));
  return ({ file, pointer }, part) => {
    const position = byName.get(file);
    if (position === undefined) throw new Error(`there is no file ${file}`);
    return position(pointer, part);
  };
}

const stdinName = "<stdin>";

/** The real path of the entry document. */
function findEntry(path: string): Place {
  if (isUrl(path)) throw refuseEntry(path, { code: "not-a-file", message: "a URL; save the document to a file first" });
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw refuseEntry(path, refusal(error, path));
  }
}

async function readStdin(stdin: LoadOptions["stdin"], maxBytes: number): Promise<Uint8Array | Refusal> {
  if (stdin === undefined) return { code: "no-such-file", message: "there is no standard input to read" };
  const bytes = await stdin();
  return bytes.length > maxBytes ? tooLarge(maxBytes) : bytes;
}

function refuseEntry(path: string, { code, message }: Refusal): InputError {
  return new InputError([{ code, message: `${path}: ${message}`, position: undefined }]);
}

/** Names files as the caller named the entry document: below the working folder, beside the entry, else in full. */
function createNaming(entry: string, folder: string): (place: Place) => string {
  const working = realpathSync.native(".");
  // Where the entry itself is a symbolic link, its files do not lie beside it.
  const named = realpathSync.native(dirname(entry)) === folder ? folder : undefined;
  return (place) => {
    if (isUrl(place)) return place;
    if (contains(working, place)) return slashed(relative(working, place));
    const isBeside = named !== undefined && contains(named, place);
    return slashed(isBeside ? join(dirname(entry), relative(named, place)) : place);
  };
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

function byPosition(entry: ParsedFile): (a: Problem, b: Problem) => number {
  const key = ({ position }: Problem) => (position?.file === entry.file ? "" : (position?.file ?? ""));
  return (a, b) => {
    if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0);
  };
}
