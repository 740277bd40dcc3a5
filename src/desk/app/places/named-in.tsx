import { useState } from 'react';
import { api, saidBy, type Desk } from '../api.ts';
import { titlesOf } from '../form/choices.ts';
import { deskWords } from '../words.ts';

const say = deskWords.overview.within;

/** Where some words stand within all that is written: for a name that is put right everywhere. */
export function NamedIn({ desk, asked }: { desk: Desk; asked: string }) {
  const [found, setFound] = useState<{ path: string; count: number }[]>();
  const [refused, setRefused] = useState('');
  const look = () =>
    api.naming(asked).then(setFound, (error: unknown) => setRefused(saidBy(error)));
  const titleOf = titlesOf(desk);
  return (
    <div role="status">
      <button type="button" onClick={() => void look()}>
        {say.look(asked)}
      </button>
      {refused && <p role="alert">{refused}</p>}
      {found && <p>{found.length > 0 ? say.found(asked) : say.nowhere(asked)}</p>}
      {found && found.length > 0 && (
        <ul>
          {found.map(({ path, count }) => (
            <li key={path}>
              <a href={`#${path}`}>{titleOf(path)}</a> {say.places(count)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
