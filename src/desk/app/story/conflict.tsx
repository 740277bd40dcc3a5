import { diffLines } from 'diff';
import { useState } from 'react';
import type { Conflict } from '../../file/story-file.ts';
import { api, Refusal } from '../api.ts';
import { words } from '../words.ts';

type Props = {
  path: string;
  version: string;
  conflict: Conflict;
  labels: [string, string];
  onChosen: () => void;
};

/** Two versions of one file side by side, lines that differ marked; a person takes one, or joins them by hand. */
export function Choice({ path, version, conflict: { mine, theirs }, labels, onChosen }: Props) {
  const [joined, setJoined] = useState(mine);
  const [refused, setRefused] = useState('');
  const parts = diffLines(mine, theirs);
  const take = (text: string) =>
    api
      .choose(path, version, text)
      .then(onChosen, (error: unknown) =>
        setRefused(error instanceof Refusal ? error.message : words.faults.notSaved),
      );
  const side = (isMine: boolean) => (
    <pre tabIndex={0}>
      {parts
        .filter(({ added, removed }) => (isMine ? !added : !removed))
        .map(({ value, added, removed }, index) =>
          added || removed ? <mark key={index}>{value}</mark> : value,
        )}
    </pre>
  );
  return (
    <>
      <h1>{words.conflict.title}</h1>
      <p>{words.conflict.lead}</p>
      {refused && <p role="alert">{refused}</p>}
      <div className="sides">
        {labels.map((label, index) => (
          <section key={label} aria-label={label}>
            <h2>{label}</h2>
            {side(index === 0)}
            <button type="button" onClick={() => void take(index === 0 ? mine : theirs)}>
              {words.conflict.take}
            </button>
          </section>
        ))}
      </div>
      <label>
        {words.conflict.join}
        <textarea rows={16} value={joined} onChange={(event) => setJoined(event.target.value)} />
      </label>
      <button type="button" onClick={() => void take(joined)}>
        {words.conflict.takeJoined}
      </button>
    </>
  );
}
