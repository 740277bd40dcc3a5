import { useEffect, useState } from 'react';
import { freeSlug } from '../../../domain/slug.ts';
import { api, saidBy } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { SelectField, TextField } from '../inputs.tsx';
import { deskWords } from '../words.ts';
import { useDesk } from './context.ts';
import { labelsOf, type Schema } from './schema.ts';

const say = deskWords.entry;
type Catalogue = 'units.yaml' | 'awards.yaml';

/** The keys that a new entry must answer, each with its choices as the schema says them. */
const asked = {
  'units.yaml': { level: say.level, kind: say.kind },
  'awards.yaml': { kind: say.kind, issuerLevel: say.issuerLevel },
} as const;

/** A unit or an award that the catalogue lacks, added without leaving the field that names it. */
export function NewEntry({
  file,
  name: given,
  onDone,
  onClose,
}: {
  file: Catalogue;
  name: string;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { desk, reload } = useDesk();
  const [schema, setSchema] = useState<Schema>();
  const [name, setName] = useState(given);
  const [short, setShort] = useState('');
  const [parent, setParent] = useState('');
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState('');
  useEffect(() => {
    void api.form(file).then((form) => setSchema((form as Schema).items));
  }, [file]);
  const isUnit = file === 'units.yaml';
  const keys = Object.entries(asked[file]);
  const isReady = name.trim() !== '' && keys.every(([key]) => chosen[key]);
  const add = async () => {
    const taken = new Set([...desk.units, ...desk.awards].map(({ id }) => id));
    const id = freeSlug(name, (one) => taken.has(one));
    const full = name.trim().normalize('NFC');
    const entry = isUnit
      ? {
          id,
          ...chosen,
          names: [{ name: full, ...(short.trim() ? { short: short.trim() } : {}) }],
          ...(parent ? { parents: [{ unit: parent }] } : {}),
        }
      : { id, name: full, ...chosen };
    try {
      await api.addEntry(file, entry);
      await reload();
      onDone(id);
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <Dialog
      title={isUnit ? say.unit : say.award}
      onClose={onClose}
      refused={refused}
      acts={
        <button type="button" className="main" disabled={!isReady} onClick={() => void add()}>
          {say.go}
        </button>
      }
    >
      <TextField label={say.name} value={name} onChange={setName} />
      {isUnit && <TextField label={say.short} value={short} onChange={setShort} />}
      {keys.map(([key, label]) => (
        <SelectField
          key={key}
          label={label}
          value={chosen[key] ?? ''}
          none={deskWords.form.choose}
          options={Object.entries(labelsOf(schema?.properties?.[key] ?? {}))}
          onChange={(value) => setChosen({ ...chosen, [key]: value })}
        />
      ))}
      {isUnit && (
        <SelectField
          label={say.parent}
          value={parent}
          none={deskWords.form.none}
          options={desk.units.map(({ id, name: own }) => [id, own])}
          onChange={setParent}
        />
      )}
    </Dialog>
  );
}
