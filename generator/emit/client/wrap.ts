/**
 * Breaks a statement of generated code into lines, for places that no formatter reaches, such as comments: a bracket that
 * does not fit into the width is opened, its parts a line each. A call keeps its last argument, an object or list, on its own line.
 */
export function wrap(code: string, width: number): string {
  return print(parse(code), "", width);
}

/** A piece of code: text between brackets, or what brackets hold, divided by its commas. */
type Piece = string | { open: string; close: string; parts: Piece[][] };

function parse(code: string): Piece[] {
  const tokens = code.match(/"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[([{}\]),]|[^"`([{}\]),]+/g) ?? [];
  let next = 0;
  const sequence = (): Piece[] => {
    const pieces: Piece[] = [];
    for (let token = tokens[next]; token !== undefined && !/^[)\]},]$/.test(token); token = tokens[next]) {
      next++;
      pieces.push(/^[([{]$/.test(token) ? group(token) : token);
    }
    return pieces;
  };
  const group = (open: string): Piece => {
    const parts = [sequence()];
    while (tokens[next] === ",") {
      next++;
      parts.push(sequence());
    }
    return { open, close: tokens[next++] ?? "", parts };
  };
  return sequence();
}

type Group = Exclude<Piece, string>;

function print(pieces: readonly Piece[], indent: string, width: number): string {
  const line = flat(pieces);
  if (indent.length + line.length <= width) return line;
  return pieces
    .map((piece) =>
      typeof piece === "string" || flat([piece]).length < short ? flat([piece]) : printGroup(piece, indent, width),
    )
    .join("");
}

/** Brackets that hold less than this are not opened: the line is too long because of others. */
const short = 40;

function printGroup({ open, close, parts }: Group, indent: string, width: number): string {
  const given = parts.map(trim).filter((part) => part.length > 0);
  const last = given.at(-1) ?? [];
  const hugged = last.at(-1);
  if (open === "(" && typeof hugged === "object") {
    const before = [...given.slice(0, -1).map((part) => `${flat(part)}, `), flat(last.slice(0, -1))].join("");
    return open + before + printGroup(hugged, indent, width) + close;
  }
  const inner = `${indent}  `;
  return `${open}\n${given.map((part) => `${inner}${print(part, inner, width)},\n`).join("")}${indent}${close}`;
}

function flat(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece.open + piece.parts.map(flat).join(",") + piece.close))
    .join("");
}

/** Without the blanks around it. */
function trim(part: readonly Piece[]): Piece[] {
  return part
    .map((piece, index) => {
      if (typeof piece !== "string") return piece;
      const start = index === 0 ? piece.trimStart() : piece;
      return index === part.length - 1 ? start.trimEnd() : start;
    })
    .filter((piece) => piece !== "");
}
