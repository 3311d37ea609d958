import { type ParameterWriter, pairOf } from "./parameters.js";

/** The properties of an item by which a list can be narrowed and sorted, or `table.column` of a joined table. */
export type Column<Item> = (keyof Item & string) | `${string}.${string}`;

/**
 * An item of which only some columns were asked for. Columns chosen at run time, so that the compiler does not know
 * which, may each be missing.
 */
export type Selected<
  Item,
  Fields extends readonly string[] | undefined,
> = Fields extends readonly string[]
  ? number extends Fields["length"]
    ? Partial<Item>
    : Pick<Item, Fields[number] & keyof Item>
  : Item;

/**
 * One condition: column, value and operator, which is the default one where it is left out. `TextOperator`s go with
 * columns of text only, and with any text.
 */
export type Condition<
  Item,
  Operator extends string,
  TextOperator extends Operator,
> =
  | {
      [Name in keyof Item & string]: Scalar<Item[Name]> extends infer Value
        ? [Value] extends [never]
          ? never
          : | readonly [
                column: Name,
                value: Value,
                operator?: Exclude<Operator, TextOperator>,
              ]
            | (Value extends string
                ? readonly [column: Name, value: string, operator: TextOperator]
                : never)
        : never;
    }[keyof Item & string]
  | readonly [
      column: `${string}.${string}`,
      value: string | number,
      operator?: Operator,
    ];

type Scalar<Value> = Extract<NonNullable<Value>, string | number | boolean>;

/** Conditions as a repeated parameter: the operator is always spelled out, so that a value may hold the separator. */
export function conditions(
  separator: string,
  defaultOperator: string,
): ParameterWriter {
  return ({ query }, name, value) => {
    for (const [
      column,
      operand,
      operator = defaultOperator,
    ] of value as readonly (readonly unknown[])[])
      query.push(pairOf(name, [column, operand, operator].join(separator)));
  };
}
