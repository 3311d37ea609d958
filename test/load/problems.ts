import { formatProblem, InputError } from "../../generator/errors.js";
import { type LoadOptions, load } from "../../generator/load/load.js";

/** What a person reads when a document is refused, a line for each problem; "" where it is not. */
export async function problemsOf(path: string, options?: LoadOptions): Promise<string> {
  try {
    await load(path, options);
    return "";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => `${formatProblem(problem)}\n`).join("");
  }
}
