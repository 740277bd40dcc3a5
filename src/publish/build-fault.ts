/** Why a site must not be published, in Vietnamese, one line each; the last site stays. */
export class BuildFault extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.name = 'BuildFault';
    this.lines = lines;
  }
}
