/** Something that a verb needs does not answer. The message is a whole sentence for the operator: what, where, what to do. */
export class Unavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unavailable';
  }
}
