/** A string as a visibility query holds it (https://docs.temporal.io/list-filter): whatever is in it stays text. */
export const visibilityText = (value: string): string =>
  `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
