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

/** The first characters of a text that is too long to read. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
