import { useState, type DragEvent } from 'react';
import type { Row, StoryState } from '../../overview.ts';
import { text } from '../../../text.ts';
import { words } from '../words.ts';
import { api, type Desk } from '../api.ts';
import { giveDropped } from './dropped.ts';
import { dayAsTyped } from '../form/typed.ts';
import { unsavedOf } from '../story/draft-store.ts';

const say = words.overview;
const states: Record<StoryState, string> = say.states;

const plain = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();

const waiting = (row: Row): string => {
  if (row.errors > 0) return say.errors(row.errors);
  if (row.missing.length > 0) return say.missing(row.missing.length);
  if (row.state === 'cho-duyet') return say.approver;
  if (row.state === 'hen-ngay') return say.onDay(dayAsTyped(row.date));
  return '';
};

/** A new story begins with its kind and a title; everything else is the form's. */
function NewStory() {
  const [collection, setCollection] = useState('profiles');
  const [title, setTitle] = useState('');
  const make = async () => {
    const { path } = await api.make(collection, title.trim());
    location.hash = path;
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
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <button>{say.make}</button>
    </form>
  );
}

/** What a union that has no story yet may begin with. */
function FirstStory() {
  const add = async (collection: string) => {
    const { path } = await api.sample(collection);
    location.hash = path;
  };
  return (
    <section aria-labelledby="bai-dau">
      <h2 id="bai-dau">{say.first}</h2>
      <p>{say.firstHelp}</p>
      {Object.entries(text.collections).map(([name, { one }]) => (
        <button key={name} type="button" onClick={() => void add(name)}>
          {say.sample(one)}
        </button>
      ))}
    </section>
  );
}

/** The desk's first page: every story, its state, what it waits for. */
export function Overview({ desk }: { desk: Desk }) {
  const [asked, setAsked] = useState('');
  const [state, setState] = useState<StoryState | ''>('');
  const wanted = plain(asked);
  const rows = desk.rows.filter(
    (row) => (!state || row.state === state) && plain(`${row.title} ${row.slug}`).includes(wanted),
  );
  const count = (one: StoryState) => desk.rows.filter((row) => row.state === one).length;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (!file) return;
    giveDropped(file);
    location.hash = 'nhap-tu-word';
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h1>{words.home}</h1>
      <p className="help">{say.drop}</p>
      <NewStory />
      {desk.others.length > 0 && (
        <ul className="others">
          {desk.others.map(({ file, line, message, hint, severity }) => (
            <li
              key={`${file} ${line} ${message}`}
              className={severity === 'E' ? 'fault' : 'reminder'}
            >
              {say.fault(file, line, message, hint)}
            </li>
          ))}
        </ul>
      )}
      <div className="filters">
        <label>
          {say.search}{' '}
          <input type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
        </label>
        <span role="group" aria-label={say.filter}>
          <button type="button" aria-pressed={state === ''} onClick={() => setState('')}>
            {say.counted(say.all, desk.rows.length)}
          </button>
          {(Object.keys(states) as StoryState[]).map((one) => (
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
      {desk.rows.length === 0 && <FirstStory />}
      <table className="stories">
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
              <td>
                <span className={`state ${row.state}`}>{states[row.state]}</span>
              </td>
              <td>{waiting(row)}</td>
              <td>
                {row.changed &&
                  new Date(row.changed).toLocaleString('vi-VN', {
                    dateStyle: 'short',
                    timeStyle: 'short',
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
