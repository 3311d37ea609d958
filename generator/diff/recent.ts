/** A map that forgets the oldest of more than so many entries: what it keeps can be found out again. */
export class Recent<Key, Value> extends Map<Key, Value> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: Key, value: Value): this {
    super.set(key, value);
    const [oldest] = this.keys();
    if (oldest !== undefined && this.size > this.#most) this.delete(oldest);
    return this;
  }
}
