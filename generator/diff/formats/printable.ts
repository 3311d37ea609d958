/** Characters that move the cursor, reorder text or cannot be seen: control characters, bidi controls, zero-width ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Text of a document as it can be printed anywhere: what a terminal would obey is shown instead, as `\x1b`. */
export function printable(text: string): string {
  return text.replaceAll(invisible, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  });
}

const MOST_LINES = 40;
const LONGEST_LINE = 2000;

/** The lines of a text as they can be printed anywhere; of one that is too long to read, the first. */
export function printableLines(text: string): string[] {
  const lines = text.split("\n");
  const shown = lines.slice(0, lines.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES).map(printable);
  const isCut = shown.length < lines.length || shown.some((line) => line.length > LONGEST_LINE);
  return isCut
    ? [...shown.map((line) => line.slice(0, LONGEST_LINE)), "… too long to print: the JSON report has all of it"]
    : shown;
}
