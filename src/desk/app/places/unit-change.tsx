import { useId, useState } from 'react';
import type { Fault } from '../../../domain/faults/fault.ts';
import type { Heir, UnitChange, UnitChangeKind } from '../../../editing/unit-change.ts';
import { api, saidBy, type Desk } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { DayField, SelectField, TextField } from '../inputs.tsx';
import { dayAsTyped, dayFrom } from '../form/typed.ts';
import { deskWords } from '../words.ts';
import type { Item } from './entry-list.tsx';

const say = deskWords.unit;
type Planned = { notice: string; shown: string[]; faults: Fault[] };

/** How many units stand below one today. */
export function childrenOf(list: readonly Item[], { id }: Item): number {
  return list.filter(({ parents }) =>
    ((parents ?? []) as { unit?: string; to?: string }[]).some(
      ({ unit, to }) => unit === id && !to,
    ),
  ).length;
}

/** Guides a unit through its change: what, when, by which decision, who stands in its place. */
export function UnitChangeDialog({
  desk,
  id,
  name,
  children,
  onDone,
  onClose,
}: {
  desk: Desk;
  id: string;
  name: string;
  /** How many units stand below it. */
  children: number;
  onDone: () => void;
  onClose: () => void;
}) {
  const list = useId();
  const [kind, setKind] = useState<UnitChangeKind>('sap-nhap');
  const [date, setDate] = useState(dayAsTyped(desk.today));
  const [decision, setDecision] = useState('');
  const [renamed, setRenamed] = useState({ name: '', short: '' });
  const [heirs, setHeirs] = useState(['']);
  const [movesChildren, setMoves] = useState(true);
  const [planned, setPlanned] = useState<Planned>();
  const [refused, setRefused] = useState('');
  const others = desk.units.filter((unit) => unit.id !== id);
  const known = (typed: string) =>
    others.find(({ names }) =>
      names.some((one) => one.toLowerCase() === typed.trim().toLowerCase()),
    );
  const hasHeirs = kind !== 'doi-ten' && kind !== 'ket-thuc';
  const ask = async (isSure: boolean) => {
    const change: UnitChange = {
      unit: id,
      kind,
      date: dayFrom(date),
      decision,
      renamed: {
        name: renamed.name.trim(),
        ...(renamed.short.trim() ? { short: renamed.short.trim() } : {}),
      },
      heirs: heirs
        .filter((typed) => typed.trim() !== '')
        .map((typed): Heir => {
          const found = known(typed);
          return found ? { id: found.id } : { name: typed.trim().normalize('NFC') };
        }),
      movesChildren: hasHeirs && movesChildren,
    };
    try {
      setRefused('');
      const answer = await api.changeUnit(change, isSure);
      if (answer.written) onDone();
      else setPlanned(answer);
    } catch (error) {
      setPlanned(undefined);
      setRefused(saidBy(error));
    }
  };
  const touch =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPlanned(undefined);
    };
  return (
    <Dialog
      title={say.title(name)}
      onClose={onClose}
      refused={refused}
      acts={
        planned && planned.faults.every(({ file }) => file !== 'units.yaml') ? (
          <button type="button" className="main" onClick={() => void ask(true)}>
            {planned.faults.length > 0 ? say.goAnyway(planned.faults.length) : say.go}
          </button>
        ) : (
          <button type="button" className="main" onClick={() => void ask(false)}>
            {say.look}
          </button>
        )
      }
    >
      <p>{say.lead}</p>
      <SelectField
        label={say.kind}
        value={kind}
        options={Object.entries(say.kinds)}
        onChange={(value) => touch(setKind)(value as UnitChangeKind)}
      />
      <DayField label={say.date} value={date} onChange={touch(setDate)} />
      <TextField label={say.decision} value={decision} onChange={touch(setDecision)} />
      {kind === 'doi-ten' && (
        <>
          <TextField
            label={say.renamed}
            value={renamed.name}
            onChange={(name) => touch(setRenamed)({ ...renamed, name })}
          />
          <TextField
            label={say.short}
            value={renamed.short}
            onChange={(short) => touch(setRenamed)({ ...renamed, short })}
          />
        </>
      )}
      {hasHeirs && (
        <>
          <datalist id={list}>
            {others.map((unit) => (
              <option key={unit.id} value={unit.name} />
            ))}
          </datalist>
          {heirs.map((typed, index) => (
            <label key={index}>
              {say.heir}
              <input
                list={list}
                autoComplete="off"
                value={typed}
                onChange={(event) => touch(setHeirs)(heirs.with(index, event.target.value))}
              />
              <span className="help">
                {typed.trim() && !known(typed) ? say.isNew : say.heirHelp}
              </span>
            </label>
          ))}
          {kind === 'chia-tach' && (
            <button type="button" onClick={() => touch(setHeirs)([...heirs, ''])}>
              {say.more}
            </button>
          )}
          {children > 0 && kind !== 'chia-tach' && (
            <label className="mark">
              <input
                type="checkbox"
                checked={movesChildren}
                onChange={(event) => touch(setMoves)(event.target.checked)}
              />
              {say.children(children)}
            </label>
          )}
        </>
      )}
      {planned && (
        <section role="status">
          <p>
            {say.notice} <strong>{planned.notice}</strong>
          </p>
          {planned.faults.length > 0 && (
            <>
              <p className="fault">{say.faults}</p>
              <ul className="fault">
                {planned.faults.map(({ file, line, message, hint }) => (
                  <li key={`${file} ${line} ${message}`}>
                    <a href={`#${file}`}>{file}</a>: {message} → {hint}
                  </li>
                ))}
              </ul>
            </>
          )}
          <details>
            <summary>{say.lines}</summary>
            <pre tabIndex={0}>{planned.shown.join('\n\n')}</pre>
          </details>
        </section>
      )}
    </Dialog>
  );
}
