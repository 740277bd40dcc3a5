import { useState } from 'react';
import { api, saidBy } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { dayAsTyped, dayFrom } from '../form/typed.ts';
import { words } from '../words.ts';

/** A line of a list, as far as it is named here. */
export type ListLine = { no?: number; name?: string; state?: string };
const say = words.line;

/** Takes the name out of one line of a list, or revokes it by its decision. */
export function LineActs({
  path,
  lines,
  today,
  onDone,
  onClose,
}: {
  path: string;
  lines: readonly ListLine[];
  today: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const [no, setNo] = useState('');
  const [how, setHow] = useState<'hide' | 'revoke'>('hide');
  const [decision, setDecision] = useState('');
  const [date, setDate] = useState(dayAsTyped(today));
  const [refused, setRefused] = useState('');
  const isReady = no !== '' && (how === 'hide' || decision.trim() !== '');
  const go = async () => {
    try {
      if (how === 'hide') await api.hideLine(path, Number(no));
      else await api.revoke(path, Number(no), decision, dayFrom(date));
      onDone();
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      refused={refused}
      acts={
        <button type="button" className="main" disabled={!isReady} onClick={() => void go()}>
          {say.go}
        </button>
      }
    >
      <label>
        {say.line}
        <select value={no} onChange={(event) => setNo(event.target.value)}>
          <option value="">{say.choose}</option>
          {lines
            .filter((line) => line.no !== undefined && line.name)
            .map((line) => (
              <option key={line.no} value={line.no}>
                {line.no}. {line.name}
              </option>
            ))}
        </select>
      </label>
      <fieldset>
        <legend>{say.how}</legend>
        {(['hide', 'revoke'] as const).map((one) => (
          <label key={one} className="mark">
            <input
              type="radio"
              name="viec-voi-dong"
              checked={how === one}
              onChange={() => setHow(one)}
            />
            {say[one]}
          </label>
        ))}
      </fieldset>
      {how === 'revoke' && (
        <>
          <label>
            {say.decision}
            <input value={decision} onChange={(event) => setDecision(event.target.value)} />
          </label>
          <label>
            {say.date}
            <input
              value={date}
              inputMode="numeric"
              onChange={(event) => setDate(event.target.value)}
            />
          </label>
        </>
      )}
    </Dialog>
  );
}
