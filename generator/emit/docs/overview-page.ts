import type { File } from "../emitter.js";
import type { Page } from "./context.js";
import { overviewPath, overviewTitle } from "./paths.js";
import { textPage } from "./sections.js";

/** The description of the API, where it is more than the first page shows of it. */
export function overviewPage({ api, prose }: Page): File[] {
  const whole = prose.document(api.description, 2);
  return whole === prose.lead(api.description) ? [] : [textPage(overviewPath, overviewTitle, [whole], [])];
}
