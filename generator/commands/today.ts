/** The day that it is, in UTC, as `2026-12-31`: for what is decided today. It gets into a file only as the date of a release. */
export function today(): string {
  return new Date().toISOString().slice(0, "2026-12-31".length);
}
