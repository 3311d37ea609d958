/** Text with every character that the eye cannot see, or that changes the direction of reading, spelt out: `\u202e`. Line breaks and tabs stay. */
export function visible(text: string): string {
  return /^[\n\t\x20-\x7e]*$/.test(text)
    ? text
    : text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(hidden, spelt);
}

// A zero-width joiner inside an emoji is part of the picture.
const hidden =
  /(?!(?<=\p{Extended_Pictographic}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))[\p{Cf}\p{Cc}](?<![\n\t])/gu;

/** JSON of the same value in which all can be seen. No string in it breaks a line. */
export function visibleJson(json: string): string {
  return visible(json.replace(/[\u0085\u2028\u2029]/g, spelt));
}

/** As JSON and most languages spell it, so that a value stays the same in code, too. */
function spelt(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
