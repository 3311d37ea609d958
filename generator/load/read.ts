import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { EnvironmentError, systemReasons } from "../errors.js";

/** Why something cannot be read, fit to follow the name of what was asked for: "openapi.yaml: no such file". */
export interface Refusal {
  code: string;
  message: string;
}

/**
 * Reads a regular file whole, once, and never more than the limit of it: a pipe, a device or a folder is refused before
 * it is opened. Synchronous, since a specification is a few small files and a thread for each costs more than it saves.
 * Throws EnvironmentError where the machine forbids it.
 */
export function readRegularFile(path: string, maxBytes: number): Uint8Array | Refusal {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { code: "not-a-file", message: "a folder, not a file" };
    if (!stats.isFile()) return { code: "not-a-file", message: "not a regular file" };
    const descriptor = openSync(path, "r");
    try {
      const { size } = fstatSync(descriptor);
      if (size > maxBytes) return tooLarge(maxBytes);
      const bytes = new Uint8Array(size);
      let length = 0;
      // A file may shrink while it is read.
      for (let read = -1; read !== 0 && length < size; length += read)
        read = readSync(descriptor, bytes, { offset: length });
      return bytes.subarray(0, length);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return refusal(error, path);
  }
}

/** What a failed system call on a path means to whoever named the path. Throws EnvironmentError for the machine's faults. */
export function refusal(error: unknown, path: string): Refusal {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return { code: "no-such-file", message: "no such file" };
    case "ELOOP":
      return { code: "no-such-file", message: "a circle of symbolic links" };
    case "ENXIO":
      return { code: "not-a-file", message: "not a regular file" };
    case undefined:
      throw error;
    default:
      throw new EnvironmentError(`${path}: cannot be read: ${systemReasons[String(code)] ?? code}`, { cause: error });
  }
}

/** Says that a file passes a limit, and how to raise that. */
export function tooLarge(maxBytes: number, hint = "--max-size raises it"): Refusal {
  const limit = maxBytes >= 2 ** 20 ? `${Math.floor(maxBytes / 2 ** 20)} MB` : `${maxBytes} bytes`;
  return { code: "size-limit", message: `larger than ${limit}, the limit (${hint})` };
}

/** Bytes that are no text. */
export interface Undecodable extends Refusal {
  /** The text up to where they are none. */
  before: string;
}

/** Decodes UTF-8, without a byte order mark and with every line break as a line feed. */
export function decode(bytes: Uint8Array): string | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return tidy(buffer.toString());
  const offset = findInvalid(buffer);
  const message = `not UTF-8 at byte ${offset}${guess(buffer)}`;
  return { code: "encoding", message, before: tidy(buffer.toString("utf8", 0, offset)) };
}

function tidy(text: string): string {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
}

/** Decoding replaces what is invalid, so that encoding again differs from there on. */
function findInvalid(buffer: Buffer): number {
  const again = Buffer.from(buffer.toString());
  const different = buffer.findIndex((byte, index) => byte !== again[index]);
  return different < 0 ? buffer.length : different;
}

function guess(buffer: Buffer): string {
  const mark = buffer.toString("hex", 0, 2);
  return mark === "fffe" || mark === "feff" ? ": this looks like UTF-16, save it as UTF-8" : "";
}
