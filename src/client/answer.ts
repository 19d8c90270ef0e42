/** What a verb comes to. A refusal is no failure of the program: its sentence says what was wrong and what to do. */
export type Answer<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

export const done = <T>(value: T): Answer<T> => ({ kind: 'done', value });
export const refused = (why: string): Answer<never> => ({ kind: 'refused', why });
