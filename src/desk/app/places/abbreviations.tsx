import { useState } from 'react';
import type { Fault } from '../../../domain/faults/fault.ts';
import type { Value } from '../../../editing/yaml/written.ts';
import { deskWords } from '../words.ts';

const say = deskWords.abbreviations;

type Row = { short: string; meant: string };
const between = '; ';

const rowsOf = (data: Record<string, Value>): Row[] =>
  Object.entries(data).map(([short, meant]) => ({
    short,
    meant: Array.isArray(meant) ? meant.join(between) : String(meant ?? ''),
  }));

/** Whether a row's short form stands in a row above. */
const isTwice = (rows: readonly Row[], index: number): boolean =>
  rows.findIndex(({ short }) => short.trim() === rows[index]!.short.trim()) < index;

/** What is kept of the rows: of a short form told twice the first, of a row without one nothing. */
const dataOf = (rows: readonly Row[]): Record<string, Value> =>
  Object.fromEntries(
    rows.flatMap(({ short, meant }, index): [string, Value][] => {
      if (short.trim() === '' || isTwice(rows, index)) return [];
      const all = meant
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean);
      return [[short.trim(), all.length > 1 ? all : (all[0] ?? '')]];
    }),
  );

/** Short forms and what each stands for, one a row. */
export function AbbreviationsForm({
  data,
  faults,
  onChange,
}: {
  data: Record<string, Value>;
  faults: readonly Fault[];
  onChange: (data: Value) => void;
}) {
  const [rows, setRows] = useState(() => rowsOf(data));
  const change = (next: Row[]) => {
    setRows(next);
    onChange(dataOf(next));
  };
  return (
    <div className="abbreviations">
      <p className="help">{say.help}</p>
      {rows.map((row, index) => (
        <div key={index} className="item plain">
          <input
            aria-label={say.short}
            placeholder={say.short}
            className="short"
            value={row.short}
            onChange={(event) => change(rows.with(index, { ...row, short: event.target.value }))}
          />
          <input
            aria-label={say.meant(row.short)}
            placeholder={say.meantExample}
            value={row.meant}
            onChange={(event) => change(rows.with(index, { ...row, meant: event.target.value }))}
          />
          <button
            type="button"
            aria-label={deskWords.form.remove(row.short)}
            onClick={() => change(rows.toSpliced(index, 1))}
          >
            {deskWords.form.removeShort}
          </button>
          {row.short.trim() !== '' && isTwice(rows, index) && <p className="fault">{say.twice}</p>}
          {faults
            .filter(({ key }) => key?.[0] === row.short)
            .map(({ message, hint }) => (
              <p key={message} className="fault">
                {message} → {hint}
              </p>
            ))}
        </div>
      ))}
      <button type="button" onClick={() => change([...rows, { short: '', meant: '' }])}>
        {deskWords.form.add}
      </button>
    </div>
  );
}
