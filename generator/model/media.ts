import type { MediaType } from "./model.js";

/** How a body travels. */
export type BodyKind = "json" | "form" | "multipart" | "text" | "binary";

/** How the body of a media type travels. */
export function bodyKind(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence) || essence === "*/*" || essence === "application/*") return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return /^text\/|[/+](xml|yaml)$/.test(essence) ? "text" : "binary";
}

/** The media type without its parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

const preference: readonly BodyKind[] = ["json", "form", "multipart", "text", "binary"];

/** The media type that the client sends: the first of the kind that programs like best. */
export function preferred(content: readonly MediaType[]): { media: MediaType; kind: BodyKind } | undefined {
  for (const kind of preference) {
    const media = content.find(({ mediaType }) => bodyKind(mediaType) === kind);
    if (media) return { media, kind };
  }
  return undefined;
}
