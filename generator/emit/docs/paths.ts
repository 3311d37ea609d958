/** Where each page is, relative to the folder of the docs, and what it is called. */

export const indexPath = "index.md";

export const overviewPath = "overview.md";
export const overviewTitle = "Overview";

export const authenticationPath = "authentication.md";
export const authenticationTitle = "Authentication";

export const queryLanguagePath = "query-language.md";
export const queryLanguageTitle = "Query language";

export const paginationPath = "pagination.md";
export const paginationTitle = "Pagination";

export const errorsPath = "errors.md";
export const errorsTitle = "Errors";

export const versioningPath = "versioning.md";
export const versioningTitle = "Versioning";

export const webhooksPath = "webhooks.md";
export const webhooksTitle = "Webhooks";

/** The page of a family's operations. */
export function familyPath(slug: string): string {
  return `families/${slug}.md`;
}

/** The page of a named schema. Its identifier is a portable file name, unless Windows takes it for a device. */
export function schemaPath(identifier: string): string {
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(identifier);
  return `schemas/${isDevice ? `${identifier}-schema` : identifier}.md`;
}
