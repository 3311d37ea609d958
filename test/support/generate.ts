import type { Terminal } from "../../generator/commands/command.js";
import { plan } from "../../generator/commands/plan.js";
import { emitterNames } from "../../generator/config.js";
import type { File } from "../../generator/emit/emitter.js";
import type { Problem } from "../../generator/errors.js";
import type { Json } from "../../generator/json.js";

/** A terminal that nobody looks at. */
const silentTerminal: Terminal = {
  print: () => {},
  note: () => {},
  step: () => {},
  color: false,
  stdin: () => Promise.reject(new Error("no standard input")),
  signal: new AbortController().signal,
};

/** A document as the text of a file: ASCII alone, so that no reader's idea of a line break or a blank plays a part. */
export function textOf(document: Json): string {
  return JSON.stringify(document, null, 1).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * What `generate` writes for a document with every emitter of the table, neither linted nor formatted.
 * @param document a value, the text of a file, or with `path` the path of one
 * @throws InputError when the document is refused
 */
export async function generate(document: Json | { path: string }): Promise<{ files: File[]; warnings: Problem[] }> {
  const path = typeof document === "object" && document !== null && "path" in document ? document.path : undefined;
  const text = typeof document === "string" ? document : textOf(document as Json);
  const { files, warnings } = await plan(
    {
      name: undefined,
      spec: typeof path === "string" ? path : "-",
      out: "out",
      within: undefined,
      emit: emitterNames().map((emitter) => ({ emitter, packageName: undefined, packageVersion: undefined })),
    },
    {
      load: { stdin: () => Promise.resolve(Buffer.from(text)) },
      config: { file: undefined, targets: [], inputs: [] },
      lint: false,
      format: false,
    },
    silentTerminal,
  );
  if (!files) throw new Error("without lint nothing but an InputError stands in the way of files");
  return { files, warnings };
}
