/** `E` stops the build, `W` is printed and lets it pass. */
export type Severity = 'E' | 'W';

/**
 * A slip and its mend, as both are typed. `in` says where they stand:
 * lines of a front matter, by the kind of story (a `profile` where nothing is said; a `child` is
 * one too), which take the place of the lines with the same keys; its first lines (`opening`) or
 * its last (`closing`); a paragraph of a `body`, of a `page`, a heading of a `model-body`;
 * lines of a catalogue; the `path` of a file, nothing where it is missing; or `words`, where no
 * text can show it: then the test makes it.
 */
export type FaultExample = {
  in?:
    | 'profile'
    | 'child'
    | 'model'
    | 'commendation'
    | 'campaign'
    | 'opening'
    | 'closing'
    | 'body'
    | 'model-body'
    | 'page'
    | 'site.yaml'
    | 'units.yaml'
    | 'awards.yaml'
    | 'notices.yaml'
    | 'abbreviations.yaml'
    | 'path'
    | 'words';
  before: string;
  after: string;
  /** Stands on the line of the fault, where that is not the first line of `before` that `after` lacks. */
  on?: string;
};

/**
 * One kind of fault: the sentences of the terminal and of the handbook. `{name}` in `message` and
 * `hint` is filled with the offending values; without a `hint` of its own the general `mend` is said.
 */
export type FaultKind = {
  /** Told of what is only a reminder: every other kind stops the build. */
  severity?: 'W';
  /** The mistake in a few words, a heading in the handbook. */
  what: string;
  message: string;
  hint?: string;
  why: string;
  mend: string;
  example: FaultExample;
};

/** Lets a table keep its keys as types while each entry is checked. */
export function kinds<Code extends string>(table: Record<Code, FaultKind>) {
  return table;
}
