import {
  GenericJsxEditor,
  type JsxComponentDescriptor,
  type JsxEditorProps,
} from '@mdxeditor/editor';
import { useDesk } from '../form/context.ts';
import { deskWords } from '../words.ts';

const say = deskWords.partFields;
type Values = Record<string, string>;
type Given = { properties: Values; onChange: (values: Values) => void };
type Choices = [value: string, label: string][];

/** What a field of a part chooses from, where it names something of the same story. */
const useChoices = (): Record<string, Choices> => {
  const { data, photos } = useDesk();
  const figures = (data['figures'] ?? []) as { id?: string; label?: string; value?: unknown }[];
  return {
    id: figures.flatMap(({ id, label, value }): Choices =>
      id ? [[id, [value, label].filter(Boolean).join(' ')]] : [],
    ),
    src: photos.map((photo) => [`./${photo}`, photo]),
    side: Object.entries(deskWords.voiceSides),
  };
};

/** The fields of one part, each by its Vietnamese name, where the part stands. */
const PartFields = ({ properties, onChange }: Given) => {
  const choices = useChoices();
  const change = (name: string, value: string) => onChange({ ...properties, [name]: value });
  return (
    <span className="part-fields">
      {Object.entries(properties).map(([name, value]) => {
        const label = say[name as keyof typeof say];
        const known = choices[name];
        return known ? (
          <select
            key={name}
            aria-label={label}
            value={value}
            onChange={(event) => change(name, event.target.value)}
          >
            <option value="">{label}…</option>
            {[
              ...known,
              ...(value && !known.some(([one]) => one === value) ? [[value, value]] : []),
            ].map(([one, told]) => (
              <option key={one} value={one}>
                {told}
              </option>
            ))}
          </select>
        ) : (
          <input
            key={name}
            aria-label={label}
            placeholder={label}
            defaultValue={value}
            onBlur={(event) => event.target.value !== value && change(name, event.target.value)}
          />
        );
      })}
    </span>
  );
};

/** A part of a story in the rich editor, under the name an officer knows it by. */
const PartEditor = (props: JsxEditorProps) => {
  const { name } = props.mdastNode;
  return (
    <span className={`part ${props.descriptor.kind}`}>
      <span className="part-name">
        {deskWords.parts[name as keyof typeof deskWords.parts] ?? name}
      </span>
      <GenericJsxEditor {...props} PropertyEditor={PartFields} />
    </span>
  );
};

const part = (
  name: keyof typeof deskWords.parts,
  kind: 'flow' | 'text',
  props: (keyof typeof say)[],
  hasChildren: boolean,
): JsxComponentDescriptor => ({
  name,
  kind,
  props: props.map((prop) => ({ name: prop, type: 'string' })),
  hasChildren,
  Editor: PartEditor,
});

/** The components a story may use, and the words on their buttons. */
export const partDescriptors: JsxComponentDescriptor[] = [
  part('Figure', 'text', ['id'], false),
  part('Quote', 'flow', ['side', 'by'], true),
  part('Ask', 'flow', [], true),
  part('Steps', 'flow', [], true),
  part('Gallery', 'flow', [], false),
  part('Photo', 'flow', ['src', 'alt', 'credit'], false),
  part('Video', 'flow', ['youtube', 'facebook', 'title'], false),
  part('TryIt', 'flow', [], false),
  part('Safety', 'flow', [], true),
  part('Note', 'flow', [], true),
];
