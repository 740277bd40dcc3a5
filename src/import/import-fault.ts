/** Why a document cannot be taken in, in Vietnamese, one line each; nothing was written. */
export class ImportFault extends Error {
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.name = 'ImportFault';
    this.lines = lines;
  }
}
