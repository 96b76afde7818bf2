import { inspect } from 'node:util';

/** A key that prints as dots wherever it is logged, inspected or put into JSON; only `reveal` gives it away. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '•••';
  }
  toJSON(): string {
    return '•••';
  }
  [inspect.custom](): string {
    return '•••';
  }
}
