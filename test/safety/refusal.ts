import { InputError } from "../../generator/errors.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { textOf } from "../support/generate.js";
import { everything, type Fill } from "./everything.js";

/** Codes of the problems that the document is refused for. */
export async function refusalOf(fill: Fill): Promise<string[]> {
  try {
    const text = textOf(everything(fill));
    const { faults } = buildApi(await load("-", { stdin: () => Promise.resolve(Buffer.from(text)) }));
    return faults.map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

/** The positions that are chosen hold the text that is meant for them, all others what is usual. */
export function fillOnly(chosen: ReadonlySet<string>, texts: ReadonlyMap<string, string>): Fill {
  return (position, usual) => (chosen.has(position) ? (texts.get(position) ?? usual) : usual);
}
