import { useState } from 'react';
import { fold } from '../../../domain/slug.ts';
import { deskWords } from '../words.ts';

const say = deskWords.catalogues;

/** More entries than this are searched. */
const many = 12;

/** An entry of a catalogue as it is typed. */
export type Item = Record<string, unknown>;

/** What an entry is called. */
export function nameOf(item: Item): string {
  const names = item['names'] as { name?: string }[] | undefined;
  return String(item['name'] ?? names?.at(-1)?.name ?? item['text'] ?? item['id'] ?? say.newItem);
}

/** The entries of a catalogue by their names, searched where they are many. */
export function EntryList({
  label,
  list,
  at,
  isWrong,
  onChoose,
  onAdd,
}: {
  label: string;
  list: readonly Item[];
  /** The entry that is open. */
  at: number | undefined;
  isWrong: (index: number) => boolean;
  onChoose: (index: number) => void;
  onAdd: () => void;
}) {
  const [asked, setAsked] = useState('');
  const isAsked = (item: Item) => fold(JSON.stringify(item)).includes(fold(asked));
  return (
    <nav aria-label={label} className="entries">
      <button type="button" onClick={onAdd}>
        {say.add}
      </button>
      {list.length > many && (
        <input
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      )}
      {list.map((item, index) =>
        isAsked(item) ? (
          <button
            key={index}
            type="button"
            aria-pressed={at === index}
            onClick={() => onChoose(index)}
          >
            {nameOf(item)} {isWrong(index) && <span className="fault">{say.fault}</span>}
          </button>
        ) : null,
      )}
    </nav>
  );
}
