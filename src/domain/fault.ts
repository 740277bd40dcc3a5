/** `E` stops the build, `W` is printed and lets it pass. */
export type Severity = 'E' | 'W';

/** One mistake, as the editor is told of it: where (1-based), what is wrong, how to mend it. */
export type Fault = {
  /** Path below the content folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
  code: string;
  severity: Severity;
  message: string;
  hint: string;
};

/** A key path into the front matter or catalogue: `['photo', 'alt']`, `['citations', 2, 'unit']`. */
export type KeyPath = readonly (string | number)[];

/** A mistake found in the data, before its line is known. `values` fill the table's sentences. */
export type Finding = {
  file: string;
  path: KeyPath;
  code: string;
  values?: Record<string, string>;
};
