import { useState } from 'react';
import { isUnapproved } from '../../../domain/selection.ts';
import type { ChangedLine } from '../../file/changes.ts';
import { text } from '../../../text.ts';
import { api } from '../api.ts';
import { DayField, MarkFields, TextField } from '../inputs.tsx';
import { dayAsTyped, dayFrom } from '../form/typed.ts';
import { deskWords } from '../words.ts';

const say = deskWords.approval;

type Verification = { by?: string; date?: string; methods?: string[]; status?: string };
type Props = {
  data: Record<string, unknown>;
  path: string;
  /** Where the story stands on disk. */
  status: string;
  today: string;
  /** Whether readers have seen it. */
  isLive: boolean;
  /** How many faults of it stop a release. */
  errors: number;
  onMove: (patch: Record<string, unknown>) => Promise<void>;
};

/** What changed since the story was last published, for whoever approves it. */
const Changes = ({ path }: { path: string }) => {
  const [changes, setChanges] = useState<{ isNew: boolean; lines: ChangedLine[] }>();
  if (!changes) {
    return (
      <button type="button" onClick={() => void api.changes(path).then(setChanges)}>
        {say.changes}
      </button>
    );
  }
  const changed = changes.lines.filter(({ kind }) => kind !== ' ');
  if (changes.isNew) return <p>{say.isNew}</p>;
  if (changed.length === 0) return <p>{say.unchanged}</p>;
  return (
    <pre className="changes" aria-label={say.changed} tabIndex={0}>
      {changed.map(({ kind, text: line }, index) => (
        <span key={index} className={kind === '+' ? 'added' : 'removed'}>
          {kind === '+' ? say.added(line) : say.removed(line)}
        </span>
      ))}
    </pre>
  );
};

/** Who verified, when and how: what the page will say, and what lets a story be published. */
const Verify = ({ data, today, onMove }: Pick<Props, 'data' | 'today' | 'onMove'>) => {
  const given = (data['verification'] ?? {}) as Verification;
  const [by, setBy] = useState(given.by ?? '');
  const [date, setDate] = useState(dayAsTyped(given.date ?? today));
  const [methods, setMethods] = useState(given.methods ?? []);
  const [day, setDay] = useState(
    dayAsTyped(typeof data['date'] === 'string' ? data['date'] : today),
  );
  const verified = by.trim() !== '' && methods.length > 0;
  const publish = () =>
    onMove({
      status: 'da-dang',
      date: dayFrom(day),
      verification: {
        ...given,
        status: 'da-xac-minh',
        by: by.trim(),
        date: dayFrom(date),
        methods,
      },
    });
  return (
    <fieldset>
      <legend>{say.title}</legend>
      <TextField label={say.by} value={by} onChange={setBy} />
      <DayField label={say.on} value={date} onChange={setDate} />
      <strong id="cach-xac-minh">{say.methods}</strong>
      <span className="checkboxes" role="group" aria-labelledby="cach-xac-minh">
        <MarkFields labels={text.verificationMethods} chosen={methods} onChange={setMethods} />
      </span>
      <DayField label={say.day} value={day} onChange={setDay} />
      <button type="button" className="main" disabled={!verified} onClick={() => void publish()}>
        {dayFrom(day) > today ? say.approveForDay : say.approve}
      </button>
      {!verified && <p className="help">{say.needed}</p>}
    </fieldset>
  );
};

/** The story's way to the public: draft, awaiting approval, published or set for a day. */
export function Approval({ data, status, path, today, isLive, errors, onMove }: Props) {
  const [state, next] =
    status !== 'da-dang'
      ? [say.states[status], say.next[status]]
      : String(data['date']) > today
        ? [say.onItsDay, say.onItsDayNext]
        : isLive
          ? [say.live, say.liveNext]
          : [say.approved, say.approvedNext];
  // An address that readers have never dies: such a story is put right in its place, or taken down.
  const isBack = isLive && isUnapproved(status);
  const stops = status === 'da-dang' && errors > 0;
  return (
    <section className="approval" id="duyet" aria-label={say.title} tabIndex={-1}>
      <p>
        {say.state} <strong>{state}</strong>
        {stops && <span className="fault"> {say.stops}</span>}
        {!stops && <span className="help"> {isBack ? say.isBack : next}</span>}
      </p>
      <div className="acts">
        {status === 'nhap' && !isLive && (
          <button
            type="button"
            className="main"
            onClick={() => void onMove({ status: 'cho-duyet', date: data['date'] ?? today })}
          >
            {say.send}
          </button>
        )}
        {isBack && (
          <button type="button" className="main" onClick={() => void onMove({ status: 'da-dang' })}>
            {say.again}
          </button>
        )}
        {status === 'da-dang' && (
          <a className="button" href="#dang">
            {say.release}
          </a>
        )}
        {(status === 'cho-duyet' || status === 'da-dang') && !isLive && (
          <button type="button" onClick={() => void onMove({ status: 'nhap' })}>
            {say.back}
          </button>
        )}
        <Changes path={path} />
      </div>
      {status === 'cho-duyet' && <Verify data={data} today={today} onMove={onMove} />}
    </section>
  );
}
