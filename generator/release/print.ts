import { dump } from "js-yaml";
import { InputError } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Document } from "../load/document.js";
import { load } from "../load/load.js";
import { buildApi, releaseField } from "../model/build.js";
import { formatFiles } from "../output/format.js";
import { bundle } from "./bundle.js";
import { compare } from "./compare.js";
import type { Modelled, Release } from "./releases.js";

/**
 * The text of a release: the document in one file, in the format that `npm run fix` leaves.
 * @throws InputError where a document in one file would not say the same
 */
export async function printRelease(
  { document, api }: Modelled,
  { date, announcement }: Pick<Release, "date" | "announcement">,
): Promise<string> {
  const { openapi = null, ...fields } = await bundle(document);
  const note = { date, ...(announcement !== undefined && { announcement }) };
  const text = await print({ openapi, [releaseField]: note, ...fields }, api);

  // What is released stays for ever, so that the bundle is held against the document before anybody sees it.
  const copy = await load("-", { stdin: async () => Buffer.from(text) });
  const { verdict, changes } = compare({ document, api }, { document: copy, api: buildApi(copy).api }, {});
  if (verdict !== "none" || copy.files.length > 1) throw unlike(document, changes[0]?.message);
  return text;
}

async function print(root: JsonObject, { title, version }: Pick<Release["api"], "title" | "version">): Promise<string> {
  const head = [
    `# ${title.replaceAll(/\s+/g, " ")}, version ${version}, as it was released: the whole document in one file.`,
    "# Written by `specwright release`. Never edit it: later versions are compared with it.",
  ];
  // Lines are left as long as they are, and what stands in two places is written in both.
  const body = dump(root, { noRefs: true, lineWidth: -1 });
  const [file] = await formatFiles([{ path: `${version}.yaml`, text: `${head.join("\n")}\n${body}` }]);
  return file?.text ?? "";
}

function unlike({ file }: Document, difference: string | undefined): InputError {
  const reason = difference === undefined ? "it would still refer to other files" : difference;
  return new InputError(
    `${file}: in one file it would say something else (${reason}); declare what its files share under components`,
  );
}
