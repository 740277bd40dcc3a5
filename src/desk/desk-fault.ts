/** An answer of the desk that is not what was asked for: an HTTP status and a Vietnamese sentence. */
export class DeskFault extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'DeskFault';
    this.status = status;
  }
}
