import { useState } from 'react';
import { api, saidBy } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { DayField, RadioField, SelectField, TextField } from '../inputs.tsx';
import { dayAsTyped, dayFrom } from '../form/typed.ts';
import { deskWords } from '../words.ts';

/** A line of a list, as far as it is named here. */
export type ListLine = { no?: number; name?: string; state?: string };
const say = deskWords.line;

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
      <SelectField
        label={say.line}
        value={no}
        none={say.choose}
        options={lines
          .filter((line) => line.no !== undefined && line.name)
          .map((line) => [String(line.no), `${line.no}. ${line.name}`])}
        onChange={setNo}
      />
      <fieldset>
        <legend>{say.how}</legend>
        <RadioField
          name="viec-voi-dong"
          value={how}
          ways={{ hide: say.hide, revoke: say.revoke }}
          onChange={setHow}
        />
      </fieldset>
      {how === 'revoke' && (
        <>
          <TextField label={say.decision} value={decision} onChange={setDecision} />
          <DayField label={say.date} value={date} onChange={setDate} />
        </>
      )}
    </Dialog>
  );
}
