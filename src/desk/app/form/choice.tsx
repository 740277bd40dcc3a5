import type { WidgetProps } from '@rjsf/utils';
import { useId, useState } from 'react';
import { fold } from '../../../domain/slug.ts';
import { choosingOf, type Choice } from './choices.ts';
import { deskWords } from '../words.ts';
import { useDesk } from './context.ts';
import { NewEntry } from './new-entry.tsx';

const namesOf = ({ id, label, also = [] }: Choice) => [id, label, ...also];

/** What a typed name means: as it is written, else without its accents, where only one is called so. */
const named = (choices: readonly Choice[], typed: string): Choice | undefined => {
  const plain = typed.trim().toLowerCase();
  const exact = choices.find((one) => namesOf(one).some((name) => name.toLowerCase() === plain));
  if (exact) return exact;
  const alike = choices.filter((one) => namesOf(one).some((name) => fold(name) === fold(plain)));
  return alike.length === 1 ? alike[0] : undefined;
};

/** More than these are no help. */
const mostNear = 4;

/** What has the typed letters in one of its names, whatever their accents. */
const nearly = (choices: readonly Choice[], typed: string): Choice[] => {
  const letters = fold(typed.trim());
  if (letters.length < 2) return [];
  return choices
    .filter((one) => namesOf(one).some((name) => fold(name).includes(letters)))
    .slice(0, mostNear);
};

/** A field that names something of a catalogue: found by any of its names, kept by its id. */
export function ChoiceWidget({ id, value, onChange, required }: WidgetProps) {
  const context = useDesk();
  const choosing = choosingOf(id)!;
  const choices = choosing.choices(context);
  const list = useId();
  const labelOf = (one: unknown) =>
    choices.find((choice) => choice.id === one)?.label ?? String(one ?? '');
  const [typed, setTyped] = useState(() => labelOf(value));
  const take = (text: string) => {
    setTyped(text);
    onChange(named(choices, text)?.id ?? (text.trim() || undefined));
  };
  const [isAdding, setAdding] = useState(false);
  const isKnown = value === undefined || choices.some((choice) => choice.id === value);
  const catalogue = choosing.catalogue === 'site.yaml' ? undefined : choosing.catalogue;
  // A browser's own list asks for every accent, and is gone once the field is left.
  const near = isKnown ? [] : nearly(choices, typed);
  const add = () => (catalogue ? setAdding(true) : context.openCatalogue('site.yaml'));
  if (choosing.isShort) {
    const known = isKnown ? choices : [...choices, { id: String(value), label: String(value) }];
    return (
      <select
        id={id}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{deskWords.form.choose}</option>
        {known.map(({ id: own, label }) => (
          <option key={own} value={own}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span className="choice">
      <input
        id={id}
        list={list}
        value={typed}
        required={required}
        autoComplete="off"
        onChange={(event) => take(event.target.value)}
      />
      <datalist id={list}>
        {choices.flatMap(({ id: own, label, also = [] }) =>
          [...new Set([label, ...also])].map((name) => (
            <option
              key={`${own} ${name}`}
              value={name}
              {...(name === label ? {} : { label: deskWords.form.nowIs(label) })}
            />
          )),
        )}
      </datalist>
      {near.map(({ id: own, label }) => (
        <button
          key={own}
          type="button"
          onClick={() => {
            setTyped(label);
            onChange(own);
          }}
        >
          {deskWords.form.choosesThis(label)}
        </button>
      ))}
      {!isKnown && choosing.catalogue && (
        <button type="button" onClick={add}>
          {deskWords.entry.open(typed)}
        </button>
      )}
      {isAdding && catalogue && (
        <NewEntry
          file={catalogue}
          name={typed}
          onDone={(made) => {
            setAdding(false);
            onChange(made);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </span>
  );
}
