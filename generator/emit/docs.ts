import type { Api } from "../model/model.js";
import { authenticationPage } from "./docs/authentication-page.js";
import { docsOf, pagesIn } from "./docs/context.js";
import { errorsPage } from "./docs/errors-page.js";
import { familyPage, webhooksPage } from "./docs/family-page.js";
import { indexPage } from "./docs/index-page.js";
import { overviewPage } from "./docs/overview-page.js";
import { paginationPage } from "./docs/pagination-page.js";
import { operationsByTag } from "./docs/places.js";
import { queryLanguagePage } from "./docs/query-language-page.js";
import { schemaPage } from "./docs/schema-page.js";
import { versioningPage } from "./docs/versioning-page.js";
import type { EmitOptions, Emitter, File } from "./emitter.js";

/** Reference docs in Markdown that read well on GitHub, and that any generator of sites takes. */
export const docs: Emitter = {
  emit: pagesOf,
};

function pagesOf(api: Api, options: EmitOptions): File[] {
  const common = docsOf(api, options);
  const top = pagesIn("", common);
  const inFolder = pagesIn("../", common);
  const families = operationsByTag(api);
  const guides = [
    overviewPage,
    authenticationPage,
    queryLanguagePage,
    paginationPage,
    errorsPage,
    versioningPage,
  ].flatMap((guide) => guide(top));
  return [
    indexPage(top, guides),
    ...guides,
    ...api.tags.map((tag) => familyPage(tag, families.get(tag.name) ?? [], inFolder)),
    ...webhooksPage(top),
    ...api.schemas.map((named) => schemaPage(named, inFolder)),
  ];
}
