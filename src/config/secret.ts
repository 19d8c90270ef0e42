import { inspect } from 'node:util';

const SHOWN = '[secret]';

/** A value that shows itself only to those who ask for it by name: not in logs, errors, JSON or a debugger's listing. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}

/** The object with these fields hidden wherever it is printed; whoever reads a field gets its value. */
export function hideWhenPrinted<T extends object>(value: T, fields: readonly (keyof T)[]): T {
  const shown = () => ({ ...value, ...Object.fromEntries(fields.map((field) => [field, SHOWN])) });
  Object.defineProperties(value, {
    toJSON: { enumerable: false, value: shown },
    [inspect.custom]: { enumerable: false, value: shown },
  });
  return Object.freeze(value);
}
