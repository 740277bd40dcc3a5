import { useEffect, useState } from 'react';
import type { Hold } from '../../routes/entries.ts';
import { api, type Desk } from '../api.ts';
import { titlesOf } from '../form/choices.ts';
import { placeAt, type Schema } from '../form/schema.ts';
import { deskWords } from '../words.ts';
import { nameOf, type Item } from './entry-list.tsx';

const say = deskWords.catalogues;

const formOf = (file: string) => (file.endsWith('.yaml') ? file : file.split('/')[0]!);

/** Why an entry stays: each place that names it, with the way there. */
export function Holds({
  desk,
  file,
  list,
  name,
  holds,
  onChoose,
}: {
  desk: Desk;
  file: string;
  list: readonly Item[];
  /** What the entry is called. */
  name: string;
  holds: readonly Hold[];
  onChoose: (index: number) => void;
}) {
  const [schemas, setSchemas] = useState<Record<string, Schema>>({});
  useEffect(() => {
    for (const form of new Set(holds.map((hold) => formOf(hold.file))))
      void api.form(form).then((schema) => setSchemas((all) => ({ ...all, [form]: schema })));
  }, [holds]);
  const titleOf = titlesOf(desk);
  // What a story says a hundred times is one story to mend.
  const groups = [
    ...Map.groupBy(
      holds,
      (hold) => `${hold.file} ${hold.file === file ? hold.key[0] : ''}`,
    ).values(),
  ];
  const way = ({ file: path, key, message }: Hold) => {
    const [index] = key;
    if (path !== file) return <a href={`#${path}`}>{titleOf(path)}</a>;
    if (typeof index !== 'number' || message !== undefined) return null;
    return (
      <button type="button" onClick={() => onChoose(index)}>
        {nameOf(list[index] ?? {})}
      </button>
    );
  };
  const where = ({ file: path, key, message }: Hold): string => {
    const schema = schemas[formOf(path)];
    if (message !== undefined || !schema) return message ?? '';
    return path.endsWith('.yaml') && schema.items
      ? placeAt(schema.items, key.slice(1))
      : placeAt(schema, key);
  };
  return (
    <div className="holds">
      <p role="alert">{say.held(name)}</p>
      <ul className="others">
        {groups.map(([hold, ...more]) => (
          <li key={`${hold!.file} ${hold!.key.join('.')} ${hold!.message ?? ''}`}>
            {way(hold!)} {where(hold!)}
            {more.length > 0 && say.heldMore(more.length)}
          </li>
        ))}
      </ul>
    </div>
  );
}
