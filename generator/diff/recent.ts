const MOST = 64;

/** A map that forgets the oldest of more than 64 entries: what it keeps can be found out again, and all of it would fill the memory. */
export class Recent<Key, Value> extends Map<Key, Value> {
  override set(key: Key, value: Value): this {
    super.set(key, value);
    const [oldest] = this.keys();
    if (oldest !== undefined && this.size > MOST) this.delete(oldest);
    return this;
  }
}
