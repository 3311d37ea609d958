import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { EnvironmentError, InputError, type Problem, systemReasons } from "../errors.js";
import type { Position } from "../location.js";
import { isFolder } from "./access.js";
import type { Document } from "./document.js";
import { type LoadOptions, load } from "./load.js";

/** A file as a commit has it: `main:openapi/openapi.yaml`. A path that starts with `./` or `../` is relative to the working folder. */
export interface GitPath {
  ref: string;
  path: string;
}

/** Reads `REF:PATH`; undefined where the text is not of that form. A single letter before the colon is a drive of Windows. */
export function parseGitPath(text: string): GitPath | undefined {
  const [, ref, path] = /^([^:\s-][^:\s]+):(?!\/\/)(.+)$/.exec(text) ?? [];
  return ref === undefined || path === undefined ? undefined : { ref, path };
}

/** Files that a document may consist of. */
const documents = /\.(?:ya?ml|json)$/i;

/**
 * Loads a document from git's objects. Nothing is checked out: the documents in the entry's folder, and in those of `allowRefs`, are
 * put into a temporary folder, which is removed before this returns.
 * @throws InputError where the commit or the path does not exist; EnvironmentError where there is no git
 */
export async function loadFromGit({ ref, path }: GitPath, options: LoadOptions = {}): Promise<Document> {
  const { top, prefix } = whereabouts(`${ref}:${path}`);
  const entry = posix.normalize(/^\.\.?\//.test(path) ? prefix + path : path);
  if (/^\.\.\/|^\//.test(entry)) throw new InputError(`${ref}:${path}: outside the repository; ${startOfPaths}`);
  const commit = resolveCommit(ref);
  const allowed = (options.allowRefs ?? []).map((name) => ({
    name,
    path: isFolder(name) ? pathIn(top, name) : undefined,
  }));
  const folders = [posix.dirname(entry), ...allowed.flatMap((folder) => folder.path ?? [])];
  const blobs = listBlobs(top, commit, folders).filter((blob) => blob.path === entry || documents.test(blob.path));
  if (!blobs.some((blob) => blob.path === entry))
    throw new InputError(`${ref}:${path}: no such file in this commit${prefix && `; ${startOfPaths}`}`);
  const temporary = onDisk(() => realpathSync.native(mkdtempSync(join(tmpdir(), "specwright-"))));
  const naming = renaming(`${temporary}/`, `${ref}:`);
  try {
    onDisk(() => writeBlobs(top, blobs, temporary));
    const allowRefs = allowed.map(({ name, path }) => (path === undefined ? name : join(temporary, path)));
    const document = await load(join(temporary, entry), { ...options, allowRefs });
    return {
      ...document,
      resolve: (...of) => {
        try {
          return document.resolve(...of);
        } catch (error) {
          throw renamed(error);
        }
      },
      position: (...of) => naming.position(document.position(...of)),
    };
  } catch (error) {
    throw renamed(error);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }

  function renamed(error: unknown): unknown {
    return error instanceof InputError ? new InputError(error.problems.map(naming.problem)) : error;
  }
}

const startOfPaths = "paths start at the top of the repository, those with ./ or ../ at this folder";

/** The top of the repository, and the working folder's path in it. */
function whereabouts(name: string): { top: string; prefix: string } {
  try {
    const [top = "", prefix = ""] = git(["rev-parse", "--show-toplevel", "--show-prefix"]).toString().split("\n");
    return { top, prefix };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${name}: no such file, and no commit to look in (${error.message})`);
  }
}

function resolveCommit(ref: string): string {
  try {
    return git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
      .toString()
      .trimEnd();
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const isShallow = git(["rev-parse", "--is-shallow-repository"]).toString().startsWith("true");
    const hint = isShallow ? "; the clone is shallow, so that the commit may have to be fetched first" : "";
    throw new InputError(`${ref}: no such commit in this repository, and no such file${hint}`);
  }
}

interface Blob {
  id: string;
  path: string;
}

/** The path of a folder in a repository, "." for its top; undefined where it lies outside. */
function pathIn(top: string, folder: string): string | undefined {
  const path = relative(top, resolve(realpathSync.native("."), folder));
  return /^\.\.(?:[/\\]|$)/.test(path) || isAbsolute(path) ? undefined : path.split(sep).join("/") || ".";
}

/** Regular files below some folders; links and submodules are left out. */
function listBlobs(top: string, commit: string, folders: readonly string[]): Blob[] {
  const paths = folders.includes(".") ? [] : folders.map((folder) => `${folder}/`);
  const listing = git(["-C", top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths]);
  return listing
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [{ id, path }];
    });
}

/** Reads all blobs in one process: for each, a line with its size, its bytes, and a line break. */
function writeBlobs(top: string, blobs: readonly Blob[], target: string): void {
  const output = git(["-C", top, "cat-file", "--batch"], blobs.map(({ id }) => `${id}\n`).join(""));
  let offset = 0;
  for (const { path } of blobs) {
    const lineEnd = output.indexOf("\n", offset);
    const size = Number(output.toString("latin1", offset, lineEnd).split(" ")[2]);
    const place = join(target, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, output.subarray(lineEnd + 1, lineEnd + 1 + size));
    offset = lineEnd + 1 + size + 1;
  }
}

/** Does what the disk may refuse. @throws EnvironmentError where it does */
function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    const reason = systemReasons[String(error.code)] ?? error.message;
    const message = `${tmpdir()}: cannot take the files of the commit: ${reason}; TMPDIR names another folder`;
    throw new EnvironmentError(message, { cause: error });
  }
}

function git(args: string[], input = ""): Buffer {
  try {
    return execFileSync("git", args, { input, maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new EnvironmentError("git is not installed, so that REF:PATH cannot be read");
    const stderr = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new InputError(`git: ${stderr}`);
  }
}

/** Calls files in the temporary folder what they are called in the commit. */
function renaming(from: string, to: string) {
  const name = (file: string): string => (file.startsWith(from) ? to + file.slice(from.length) : file);
  const position = (at: Position): Position => ({ ...at, file: name(at.file) });
  const problem = (one: Problem): Problem => ({
    ...one,
    message: one.message.replaceAll(from, to),
    position: one.position && position(one.position),
  });
  return { position, problem };
}
