import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { longColour } from '../../../domain/look/contrast.ts';
import { choosingOf } from './choices.ts';
import { ChoiceWidget } from './choice.tsx';
import { MarkFields } from '../inputs.tsx';
import { deskWords } from '../words.ts';
import { PhotoWidget } from './photo.tsx';
import { isDayField, labelsOf, type Schema } from './schema.ts';
import { dayAsTyped, dayFrom, numberAsTyped, numberFrom, textAsTyped } from './typed.ts';

const exampleOf = ({ examples = [] }: Schema): string => {
  const [first] = examples;
  return first === undefined || typeof first === 'object' ? '' : String(first);
};

const isColour = (text: string) => /^#[0-9a-f]{6}$/iu.test(text);

/** A day typed as 20/11/2026 or as 11/2026. */
const DayWidget = ({ id, value, onChange, schema }: WidgetProps) => {
  const [typed, setTyped] = useState(() => dayAsTyped(String(value ?? '')));
  return (
    <input
      id={id}
      value={typed}
      inputMode="numeric"
      placeholder={dayAsTyped(exampleOf(schema as Schema))}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(dayFrom(event.target.value) || undefined);
      }}
      onBlur={() => setTyped(dayAsTyped(dayFrom(typed)))}
    />
  );
};

/** A number typed as 1.200 or 12,5; what is no number stays as typed, for the check to answer. */
export function NumberWidget({ id, value, onChange, schema }: WidgetProps) {
  const [typed, setTyped] = useState(() =>
    typeof value === 'number' ? numberAsTyped(value) : String(value ?? ''),
  );
  // A number that came otherwise than by typing it here.
  const isGiven = typeof value === 'number' && numberFrom(typed) !== value;
  return (
    <input
      id={id}
      value={isGiven ? numberAsTyped(value) : typed}
      inputMode="decimal"
      placeholder={exampleOf(schema as Schema)}
      onChange={(event) => {
        setTyped(event.target.value);
        const text = event.target.value.trim();
        onChange(text === '' ? undefined : (numberFrom(text) ?? text));
      }}
      onBlur={() => typeof value === 'number' && setTyped(numberAsTyped(value))}
    />
  );
}

/** Longer texts than this are no one line of a form: on a telephone their end would be out of sight. */
const oneLine = matchMedia('(width < 45rem)').matches ? 30 : 50;

/** Text in a line, or in a box that grows with it; which of the two does not change while one types. */
const WordsWidget = ({ id, value, onChange, schema: given }: WidgetProps) => {
  const schema = given as Schema & { maxLength?: number };
  const text = textAsTyped(value);
  const [isLong] = useState(
    () =>
      (schema.maxLength ?? 0) > oneLine ||
      text.length > oneLine ||
      exampleOf(schema).length > oneLine,
  );
  const shared = {
    id,
    value: text,
    placeholder: exampleOf(schema),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || undefined),
  };
  return isLong ? (
    <textarea rows={1 + Math.ceil(text.length / 70)} {...shared} />
  ) : (
    <input {...shared} />
  );
};

/** A colour, picked by eye or typed. */
const ColourWidget = (props: WidgetProps) => {
  const { value, onChange, schema } = props;
  const colour = longColour(String(value ?? '').trim());
  const shown = isColour(colour) ? colour : exampleOf(schema as Schema);
  return (
    <span className="colour">
      <input
        type="color"
        aria-label={deskWords.form.pickColour}
        value={shown.toLowerCase()}
        onChange={(event) => onChange(event.target.value)}
      />
      <WordsWidget {...props} />
    </span>
  );
};

/** Any other text. */
export function TextWidget(props: WidgetProps) {
  const { id } = props;
  const schema = props.schema as Schema;
  if (schema.type === 'number' || schema.type === 'integer') return <NumberWidget {...props} />;
  if (id.endsWith('_src')) return <PhotoWidget {...props} />;
  if (choosingOf(id)) return <ChoiceWidget {...props} />;
  if (isDayField(schema)) return <DayWidget {...props} />;
  if (isColour(exampleOf(schema))) return <ColourWidget {...props} />;
  return <WordsWidget {...props} />;
}

/** One of a few values, by the words a person reads. */
export function SelectWidget(props: WidgetProps) {
  const { id, value, onChange, schema, multiple } = props;
  if (multiple) return <CheckboxesWidget {...props} />;
  const labels = labelsOf(schema as Schema);
  const { otherwise } = schema as Schema;
  const unset =
    otherwise === undefined
      ? deskWords.form.choose
      : deskWords.form.unless(labels[otherwise] ?? otherwise);
  return (
    <select
      id={id}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{unset}</option>
      {Object.entries(labels).map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Several of a few values. */
export function CheckboxesWidget({ id, value, onChange, schema }: WidgetProps) {
  const labels = labelsOf((schema as Schema).items ?? {});
  const chosen = (value ?? []) as string[];
  return (
    <span className="checkboxes" id={id} role="group" aria-labelledby={`${id}-ten`}>
      <MarkFields labels={labels} chosen={chosen} onChange={onChange} />
    </span>
  );
}

/** Yes or nothing: an unset mark is not written as "false". */
export function CheckboxWidget({ id, value, onChange, label }: WidgetProps) {
  return (
    <label className="mark">
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked || undefined)}
      />
      {label.trim() || deskWords.form.yes}
    </label>
  );
}
