/** Reads FlatBuffers tables without generated code: fields by their index in the schema. */
export class Table {
  readonly #view: DataView;
  readonly #at: number;
  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  static root(data: Uint8Array): Table {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return new Table(view, view.getUint32(0, true));
  }

  /** Position of field `i`, 0 where it is absent. */
  #field(i: number): number {
    const vtable = this.#at - this.#view.getInt32(this.#at, true);
    const offset =
      4 + 2 * i < this.#view.getUint16(vtable, true) ? this.#view.getUint16(vtable + 4 + 2 * i, true) : 0;
    return offset ? this.#at + offset : 0;
  }
  #target(at: number): number {
    return at + this.#view.getUint32(at, true);
  }

  has(i: number): boolean {
    return this.#field(i) !== 0;
  }
  byte(i: number, absent = 0): number {
    const at = this.#field(i);
    return at ? this.#view.getInt8(at) : absent;
  }
  int(i: number, absent = 0): number {
    const at = this.#field(i);
    return at ? this.#view.getInt32(at, true) : absent;
  }
  table(i: number): Table | null {
    const at = this.#field(i);
    return at ? new Table(this.#view, this.#target(at)) : null;
  }
  tables(i: number): Table[] {
    return this.#vector(i, 4, (at) => new Table(this.#view, this.#target(at)));
  }
  ints(i: number): number[] {
    return this.#vector(i, 4, (at) => this.#view.getInt32(at, true));
  }
  text(i: number): string {
    return new TextDecoder().decode(this.bytes(i));
  }
  bytes(i: number): Uint8Array {
    const at = this.#field(i);
    if (!at) return new Uint8Array();
    const v = this.#target(at);
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + v + 4, this.#view.getUint32(v, true));
  }
  #vector<T>(i: number, size: number, read: (at: number) => T): T[] {
    const at = this.#field(i);
    if (!at) return [];
    const v = this.#target(at);
    return Array.from({ length: this.#view.getUint32(v, true) }, (_, k) => read(v + 4 + size * k));
  }
}
