import { realpathSync, statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { type Refusal, refusal } from "./read.js";
import { decodePercent } from "./reference.js";

/** What a document may be put together from: files below its own folder, and what the caller names besides. */
export interface Access {
  /** Folders, symbolic links resolved, the entry document's own first. */
  folders: string[];
  /** Folders that the caller names and that are not there. */
  missing: string[];
  /** Hosts that may be asked over https. */
  hosts: ReadonlySet<string>;
}

/** Where a document lies: an absolute path without symbolic links, or an https URL. */
export type Place = string;

/** `allowRefs` holds host names and folders. */
export function createAccess(folder: string, allowRefs: readonly string[]): Access {
  const named = allowRefs.filter(isFolder);
  return {
    folders: [folder, ...named.flatMap((name) => realFolder(name) ?? [])],
    missing: named.filter((name) => realFolder(name) === undefined),
    hosts: new Set(allowRefs.filter((name) => !isFolder(name)).map((name) => name.toLowerCase())),
  };
}

/** Tells a folder of `allowRefs` from a host: by a "/" in it, or by being "." or "..". */
export function isFolder(name: string): boolean {
  return /[/\\]|^\.\.?$/.test(name);
}

/** Finds the place that a URI (RFC 3986) written in another document names, unless nothing may be read from there. */
export function locate(uri: string, from: Place, access: Access): Place | Refusal {
  if (isUrl(from) || uri.startsWith("//") || isUrl(uri)) return locateRemote(uri, from, access);
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(uri)?.[0];
  if (scheme !== undefined) return { code: "ref-refused", message: `"${scheme}" references are not supported` };
  const decoded = decodePercent(uri);
  if (decoded === undefined)
    return { code: "ref-syntax", message: `a "%" in a URI is followed by two hexadecimal digits` };
  return locateLocal(resolve(dirname(from), decoded), access);
}

/** Whether a place, or a URI, is on another machine. */
export function isUrl(place: string): boolean {
  return /^https?:/i.test(place);
}

function locateRemote(uri: string, from: Place, { hosts }: Access): Place | Refusal {
  const base = isUrl(from) ? from : "https://localhost";
  if (!URL.canParse(uri, base)) return { code: "ref-syntax", message: "not a URL" };
  const url = new URL(uri, base);
  if (url.protocol !== "https:") return { code: "ref-refused", message: "only https URLs can be allowed" };
  if (url.username !== "" || url.password !== "")
    return { code: "ref-refused", message: "a URL cannot hold credentials" };
  if (!hosts.has(url.host)) {
    return {
      code: "ref-refused",
      message: `nothing is fetched from other hosts; --allow-refs ${url.host} allows this one`,
    };
  }
  url.hash = "";
  return url.href;
}

/** Nothing outside the folders is touched, not even to see whether it exists. */
function locateLocal(path: string, { folders, missing }: Access): Place | Refusal {
  const hint = missing.length > 0 ? `; there is no folder ${missing.join(", ")}` : "";
  const outside = {
    code: "ref-refused",
    message: `outside the document's folder; --allow-refs ./FOLDER allows another one${hint}`,
  };
  const isAllowed = (candidate: string) => folders.some((folder) => contains(folder, candidate));
  if (!isAllowed(path)) return outside;
  try {
    const real = realpathSync.native(path);
    return isAllowed(real) ? real : outside;
  } catch (error) {
    return refusal(error, path);
  }
}

/** Whether a path is a folder or lies below it; both absolute and without "..". */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realFolder(name: string): string | undefined {
  try {
    const real = realpathSync.native(name);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}
