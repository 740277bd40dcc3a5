import { useState, type DragEvent } from 'react';
import type { OverviewRow, StoryState } from '../../overview.ts';
import { fold } from '../../../domain/slug.ts';
import { text } from '../../../text.ts';
import { deskWords } from '../words.ts';
import { api, saidBy, type Desk } from '../api.ts';
import { NamedIn } from './named-in.tsx';
import { giveDropped } from './dropped.ts';
import { dayAsTyped } from '../form/typed.ts';
import { unsavedOf } from '../story/draft-store.ts';

const say = deskWords.overview;
/** Where a story stands, as the officer sees it: approved is not yet before readers. */
type Shown = StoryState | 'da-duyet';
const states: Record<Shown, string> = say.states;
const catalogues: Record<string, string> = deskWords.catalogues.files;

const shownState = ({ state, isLive }: OverviewRow): Shown =>
  state === 'da-dang' && !isLive ? 'da-duyet' : state;

const waiting = (row: OverviewRow): string => {
  if (row.errors > 0) return say.errors(row.errors);
  if (row.missing.length > 0) return say.missing(row.missing.length);
  if (row.state === 'cho-duyet') return say.approver;
  if (shownState(row) === 'da-duyet') return say.release;
  if (row.state === 'hen-ngay') return say.onDay(dayAsTyped(row.date));
  return '';
};

/** "8:05, 26/11/2026". */
const changedAt = (moment: string): string => {
  const at = new Date(moment);
  return `${at.toLocaleTimeString('vi-VN', { hour: 'numeric', minute: '2-digit' })}, ${at.toLocaleDateString('vi-VN')}`;
};

/** A new story begins with its kind and a title; everything else is the form's. */
const NewStory = () => {
  const [collection, setCollection] = useState('profiles');
  const [title, setTitle] = useState('');
  const [refused, setRefused] = useState('');
  const make = async () => {
    try {
      const { path } = await api.make(collection, title.trim());
      location.hash = path;
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <form
      className="new"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) void make();
      }}
    >
      <label>
        {say.kind}{' '}
        <select value={collection} onChange={(event) => setCollection(event.target.value)}>
          {Object.entries(text.collections).map(([name, { one }]) => (
            <option key={name} value={name}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.title}{' '}
        <input
          value={title}
          required
          placeholder={say.titleHelp}
          // Blanks alone are no title: the browser then says that one is needed.
          onChange={(event) => setTitle(event.target.value.trimStart())}
        />
      </label>
      <button className="main">{say.make}</button>
      {refused && <p role="alert">{refused}</p>}
    </form>
  );
};

/** What a union that has no story yet may begin with. */
const FirstStory = () => {
  const [refused, setRefused] = useState('');
  const add = async (collection: string) => {
    try {
      const { path } = await api.sample(collection);
      location.hash = path;
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <section aria-labelledby="bai-dau">
      <h2 id="bai-dau">{say.first}</h2>
      <p>{say.firstHelp}</p>
      <div className="acts">
        {Object.entries(text.collections).map(([name, { one }]) => (
          <button key={name} type="button" onClick={() => void add(name)}>
            {say.sample(one)}
          </button>
        ))}
      </div>
      {refused && <p role="alert">{refused}</p>}
    </section>
  );
};

/** The desk's first page: every story, its state, what it waits for. */
export function Overview({ desk }: { desk: Desk }) {
  // Whoever comes back from a story goes on where the search was left.
  const [asked, setAsked] = useState(
    () => (history.state as { asked?: string } | null)?.asked ?? '',
  );
  const ask = (text: string) => {
    setAsked(text);
    history.replaceState({ asked: text }, '');
  };
  const [state, setState] = useState<Shown | ''>('');
  const wanted = fold(asked);
  const rows = desk.rows.filter(
    (row) =>
      (!state || shownState(row) === state) &&
      fold(`${row.title} ${row.name} ${row.slug}`).includes(wanted),
  );
  const count = (one: Shown) => desk.rows.filter((row) => shownState(row) === one).length;
  const shown = (Object.keys(states) as Shown[]).filter((one) => one === state || count(one) > 0);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length === 0) return;
    giveDropped(files);
    location.hash = 'nhap-tu-word';
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h1>{deskWords.home}</h1>
      <section className="begin" aria-label={say.begin}>
        <div>
          <h2>{say.fromFile}</h2>
          <p className="help">{say.drop}</p>
          <a className="button" href="#nhap-tu-word">
            {say.chooseFile}
          </a>
        </div>
        <div>
          <h2>{say.fromNothing}</h2>
          <NewStory />
        </div>
      </section>
      {desk.others.length > 0 && (
        <ul className="others">
          {desk.others.map(({ file, line, message, hint, severity }) => (
            <li
              key={`${file} ${line} ${message}`}
              className={severity === 'E' ? 'fault' : 'reminder'}
            >
              {file in catalogues ? <a href={`#${file}`}>{catalogues[file]}</a> : file}:{' '}
              {say.fault(message, hint)}
            </li>
          ))}
        </ul>
      )}
      <div className="filters" hidden={desk.rows.length === 0}>
        <label>
          {say.search}{' '}
          <input type="search" value={asked} onChange={(event) => ask(event.target.value)} />
        </label>
        <span role="group" aria-label={say.filter}>
          <button type="button" aria-pressed={state === ''} onClick={() => setState('')}>
            {say.counted(say.all, desk.rows.length)}
          </button>
          {shown.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={state === one}
              onClick={() => setState(one)}
            >
              {say.counted(states[one], count(one))}
            </button>
          ))}
        </span>
      </div>
      {asked.trim().length > 1 && <NamedIn key={asked} desk={desk} asked={asked.trim()} />}
      {desk.rows.length === 0 && <FirstStory />}
      {desk.rows.length > 0 && rows.length === 0 && <p role="status">{say.none}</p>}
      <table className="stories" hidden={rows.length === 0}>
        <thead>
          <tr>
            <th scope="col">{say.columns.story}</th>
            <th scope="col">{say.columns.kind}</th>
            <th scope="col">{say.columns.state}</th>
            <th scope="col">{say.columns.waiting}</th>
            <th scope="col">{say.columns.changed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <a href={`#${row.path}`}>{row.title}</a>
                {unsavedOf(row.path) && <span className="unsaved"> {say.unsaved}</span>}
              </th>
              <td>{text.collections[row.collection as keyof typeof text.collections].one}</td>
              <td>{states[shownState(row)]}</td>
              <td className={row.errors > 0 ? 'fault' : undefined}>{waiting(row)}</td>
              <td>{row.changed && changedAt(row.changed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
