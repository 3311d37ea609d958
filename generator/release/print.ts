import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarLayout } from "js-yaml";
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
  const root = { openapi, [releaseField]: note, ...fields };
  const text = await print(root, api);

  // What is released stays for ever, so that the text is held against the bundle, and the bundle against the document.
  const copy = await load("-", { stdin: async () => Buffer.from(text) });
  if (JSON.stringify(copy.root) !== JSON.stringify(root))
    throw new Error(`${document.file}: printed as something else`);
  const { verdict, changes } = compare({ document, api }, { document: copy, api: buildApi(copy).api }, {});
  if (verdict !== "none" || copy.files.length > 1) throw unlike(document, changes[0]?.message);
  return text;
}

async function print(root: JsonObject, { title, version }: Pick<Release["api"], "title" | "version">): Promise<string> {
  const head = [
    `# ${title.replaceAll(/[\s\p{C}]+/gu, " ")}, version ${version}, as it was released: the whole document in one file.`,
    "# Written by `specwright release`. Never edit it: later versions are compared with it.",
  ];
  // Lines are left as long as they are, and what stands in two places is written in both.
  const scalarStyleRules = [quoteBlankEnd, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)];
  const body = dump(root, { noRefs: true, lineWidth: -1, scalarStyleRules });
  const [file] = await formatFiles([{ path: `${version}.yaml`, text: `${head.join("\n")}\n${body}` }]);
  return file?.text ?? "";
}

/** Of a block of text that ends in a line of nothing but blanks, formatting would lose these. */
function quoteBlankEnd(layout: ScalarLayout): void {
  if (/\n[ \t]+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}

function unlike({ file }: Document, difference: string | undefined): InputError {
  const reason = difference === undefined ? "it would still refer to other files" : difference;
  return new InputError(
    `${file}: in one file it would say something else (${reason}); declare what its files share under components`,
  );
}
