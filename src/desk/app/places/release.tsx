import { useState } from 'react';
import { isError } from '../../../domain/faults/fault.ts';
import type { Progress } from '../../run/release.ts';
import { absoluteAddress, kitPath } from '../../../domain/addresses.ts';
import type { CollectionName } from '../../../domain/library.ts';
import { isUnapproved } from '../../../domain/selection.ts';
import type { OverviewRow } from '../../overview.ts';
import { followRelease, type Desk } from '../api.ts';
import { titlesOf } from '../form/choices.ts';
import { unsavedOf } from '../story/draft-store.ts';
import { deskWords } from '../words.ts';

const say = deskWords.release;

const kitOf = ({ site }: Desk, collection: string, slug: string): string =>
  absoluteAddress(kitPath({ collection: collection as CollectionName, slug }), site.url);

/** The files whose faults stop a release, with how many each has. */
const stoppingIn = (desk: Desk, isWaiting: (row: OverviewRow) => boolean) => {
  const titleOf = titlesOf(desk);
  const faults = Map.groupBy(desk.others.filter(isError), ({ file }) => file);
  return [
    ...desk.rows
      .filter((row) => row.errors > 0 && !isWaiting(row))
      .map(({ path, title, errors }) => ({ path, called: title, count: errors })),
    ...[...faults].map(([path, { length }]) => ({
      path,
      called: titleOf(path),
      count: length,
    })),
  ];
};

/** What was typed in this browser and is in no file yet. */
const unsavedIn = ({ rows, pages }: Desk): [path: string, called: string][] =>
  [
    ...[...rows, ...pages].map(({ path, title }): [string, string] => [path, title]),
    ...Object.entries(deskWords.catalogues.files),
  ].filter(([path]) => unsavedOf(path));

/** Brings what is approved to the public: one button, progress in words, one clear answer. */
export function ReleasePage({ desk, reload }: { desk: Desk; reload: () => Promise<void> }) {
  const [lines, setLines] = useState<Progress[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [wasLive, setWasLive] = useState<ReadonlySet<string>>(new Set());
  const ready = desk.rows.filter(({ state }) => state === 'da-dang' || state === 'hen-ngay').length;
  const isWaiting = ({ state, isLive }: OverviewRow) => !isLive && isUnapproved(state);
  const waiting = desk.rows.filter((row) => isWaiting(row) && row.errors > 0).length;
  const stopping = stoppingIn(desk, isWaiting);
  const unsaved = unsavedIn(desk);
  const errors = stopping.reduce((sum, { count }) => sum + count, 0);
  const fresh = desk.rows.filter(({ state, isLive }) => state === 'da-dang' && !isLive);
  const last = lines.at(-1);
  const isDone = last?.step === 'xong';
  const hasFailed = last?.step === 'hong';
  // By what readers have now and had not before: what the desk knew when one pressed may be older.
  const live = desk.rows.filter(({ isLive }) => isLive);
  // Without a host to bring it to, nobody reads it yet.
  const brought = desk.canDeploy ? say.released : say.built;
  const listed = isDone ? live.filter(({ path }) => !wasLive.has(path)) : fresh;
  const start = async () => {
    setWasLive(new Set(live.map(({ path }) => path)));
    setLines([]);
    setRunning(true);
    await followRelease((progress) => setLines((all) => [...all, progress])).catch(() =>
      setLines((all) => [...all, { step: 'hong', text: say.noAnswer }]),
    );
    setRunning(false);
    await reload();
  };
  return (
    <>
      <h1>{deskWords.nav.dang}</h1>
      <p>
        {say.ready(ready)} {desk.canDeploy ? say.toHost : say.toFolder}
      </p>
      {waiting > 0 && <p className="help">{say.waiting(waiting)}</p>}
      {unsaved.length > 0 && (
        <>
          <p className="reminder">{say.unsaved}</p>
          <ul className="others">
            {unsaved.map(([path, called]) => (
              <li key={path}>
                <a href={`#${path}`}>{called}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {errors > 0 && (
        <>
          <p className="fault">{say.errors(errors)}</p>
          <ul className="others">
            {stopping.map(({ path, called, count }) => (
              <li key={path}>
                <a href={`#${path}`}>{say.errorsOf(called, count)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="main" disabled={isRunning} onClick={() => void start()}>
        {isRunning ? say.running : say.go}
      </button>
      <div
        role="status"
        className={isDone ? 'sound answer' : hasFailed ? 'fault answer' : 'answer'}
      >
        {last?.text}
      </div>
      {lines.length > 1 && (
        <details open={(hasFailed && errors === 0) || undefined}>
          <summary>{say.steps}</summary>
          <pre className="lines" tabIndex={0}>
            {lines.slice(0, -1).map(({ text }) => `${text}\n`)}
          </pre>
        </details>
      )}
      {listed.length > 0 && (
        <>
          <h2>{isDone ? brought : say.fresh}</h2>
          {isDone && <p className="help">{desk.canDeploy ? say.kitHelp : say.kitLocal}</p>}
          <ul>
            {listed.map(({ path, title, collection, slug }) => (
              <li key={path}>
                <a href={`#${path}`}>{title}</a>
                {isDone && desk.canDeploy && (
                  <>
                    {' · '}
                    <a href={kitOf(desk, collection, slug)} target="_blank" rel="noreferrer">
                      {say.kit}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
