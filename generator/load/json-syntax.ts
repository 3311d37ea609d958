/** Where a text stops being JSON (RFC 8259) and what was expected there; undefined for JSON. */
export function findJsonFault(text: string): { offset: number; message: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return locateFault(text);
  }
}

const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expected = "value" | "value or ]" | "name" | "name or }" | "colon" | "comma or closing bracket";

/**
 * JSON.parse does not say where it stopped in words that stay the same over versions, so its verdict is kept and the
 * place is found by reading token after token.
 */
function locateFault(text: string): { offset: number; message: string } {
  const open: ("{" | "[")[] = [];
  let offset = 0;
  let expected: Expected = "value";
  const skip = (token: RegExp) => {
    token.lastIndex = offset;
    const found = token.test(text);
    if (found) offset = token.lastIndex;
    return found;
  };
  for (;;) {
    skip(blank);
    const character = text[offset];
    if (character === undefined) return { offset, message: `the JSON ends where a ${expected} is expected` };
    if (expected === "value" || expected === "value or ]") {
      if (character === "{" || character === "[") {
        open.push(character);
        expected = character === "{" ? "name or }" : "value or ]";
        offset += 1;
      } else if (character === "]" && expected === "value or ]") {
        open.pop();
        expected = "comma or closing bracket";
        offset += 1;
      } else if (skip(string) || skip(literal)) expected = "comma or closing bracket";
      else break;
    } else if (expected === "name" || expected === "name or }") {
      if (character === "}" && expected === "name or }") {
        open.pop();
        expected = "comma or closing bracket";
        offset += 1;
      } else if (skip(string)) expected = "colon";
      else break;
    } else if (expected === "colon") {
      if (character !== ":") break;
      expected = "value";
      offset += 1;
    } else {
      const container = open.at(-1);
      if (container === undefined) return { offset, message: "JSON holds one value, and here is more" };
      if (character === ",") expected = container === "{" ? "name" : "value";
      else if (character === (container === "{" ? "}" : "]")) open.pop();
      else break;
      offset += 1;
    }
  }
  return { offset, message: `not JSON: a ${expected} is expected here` };
}
