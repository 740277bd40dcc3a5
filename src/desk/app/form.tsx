import RjsfForm from '@rjsf/core';
import type {
  ArrayFieldTemplateProps,
  ErrorSchema,
  FieldProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RJSFSchema,
  UiSchema,
} from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import type { ComponentType } from 'react';
import type { Fault } from '../../domain/faults/fault.ts';
import type { Value } from '../patch.ts';
import { choosingOf } from './choices.ts';
import { FocusWidget } from './photo.tsx';
import { groups, unclear, type Schema } from './schema.ts';
import {
  CheckboxesWidget,
  CheckboxWidget,
  NumberWidget,
  SelectWidget,
  TextWidget,
} from './widgets.tsx';

/** The help of a field; what its choices already say is not said twice. */
const helpOf = (schema: Schema, id: string): string => {
  const text = schema.description ?? '';
  if (schema.enum ?? schema.items?.enum) return text.includes(': ') ? '' : text;
  if (choosingOf(id)) return 'Gõ vài chữ rồi chọn; tên cũ cũng được';
  return text.replace(/^true: /u, '');
};

/** A field with its label, its help, and what the check says of it. */
function Field({
  id,
  label,
  required,
  children,
  rawErrors = [],
  schema,
  hidden,
}: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>;
  const isGroup = schema.type === 'object' || schema.type === 'array';
  const isMark = schema.type === 'boolean';
  const help = helpOf(schema as Schema, id);
  const told = rawErrors.filter((text, index) => rawErrors.indexOf(text) === index);
  return (
    <div
      className={`field${told.some((text) => !text.startsWith('Nhắc')) ? ' faulty' : ''}`}
      data-field={id}
    >
      {label !== unnamed && label && !isGroup && !isMark && (
        <label htmlFor={id}>
          {label}
          {required && <span className="required"> (cần có)</span>}
        </label>
      )}
      {help && !isGroup && <p className="help">{help}</p>}
      {children}
      {told.map((text) => (
        <p key={text} className={text.startsWith('Nhắc') ? 'reminder' : 'fault'}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** Keys that are set where a story is approved, not among the fields. */
const atApproval = new Set(['status', 'verification']);

/** The whole form in the order in which she thinks; any other record as one set. */
function ObjectTemplate({ properties, title, description, fieldPathId }: ObjectFieldTemplateProps) {
  if (fieldPathId.path.length > 0) {
    return (
      <fieldset>
        {title && title !== unnamed && <legend>{title}</legend>}
        {description && <p className="help">{description}</p>}
        {properties.map(({ content }) => content)}
      </fieldset>
    );
  }
  const inGroups = groups.map((group) => ({
    ...group,
    fields: group.keys.flatMap((key) => properties.filter(({ name }) => name === key)),
  }));
  const known = new Set(groups.flatMap(({ keys }) => keys));
  const others = properties.filter(({ name }) => !known.has(name) && !atApproval.has(name));
  const shown = [...inGroups, { id: 'khac', label: 'Khác', keys: [], fields: others }].filter(
    ({ fields }) => fields.length > 0,
  );
  return (
    <>
      {shown.map(({ id, label, fields }) => (
        <section key={id} id={`nhom-${id}`} aria-labelledby={`ten-${id}`}>
          <h2 id={`ten-${id}`}>{label}</h2>
          {fields.map(({ content }) => content)}
        </section>
      ))}
    </>
  );
}

/** A list: its items one below the other, each with what moves it and takes it away. */
function ListTemplate({ items, canAdd, onAddClick, title, schema }: ArrayFieldTemplateProps) {
  const description = (schema as Schema).description;
  return (
    <fieldset className="list">
      {title && title !== unnamed && <legend>{title}</legend>}
      {description && <p className="help">{description}</p>}
      {items}
      {canAdd && (
        <button type="button" onClick={onAddClick}>
          Thêm{title ? `: ${title.toLowerCase()}` : ''}
        </button>
      )}
    </fieldset>
  );
}

/** The title of a field whose label the field around it has said already. */
const unnamed = ' ';

/** A value that the source may not tell: a mark says so, and takes the field away. */
function UnclearField(props: FieldProps) {
  const { schema, formData, onChange, registry, fieldPathId } = props;
  const SchemaField = registry.fields.SchemaField as ComponentType<FieldProps>;
  const options = ((schema as Schema).anyOf ?? []) as Schema[];
  const words = options.filter(
    (option) => option.const === unclear || option.enum?.includes(unclear),
  );
  const others = options.filter((option) => !words.includes(option));
  const kind = Array.isArray(formData) ? 'array' : typeof formData;
  const fits = ({ type }: Schema) => type === kind || (type === 'integer' && kind === 'number');
  const inner = others.find(fits) ?? others[0] ?? options[0]!;
  const { examples } = schema as Schema;
  const isUnclear = formData === unclear;
  return (
    <div className="unclear">
      {words.length > 0 && (
        <label className="mark">
          <input
            type="checkbox"
            checked={isUnclear}
            onChange={(event) =>
              onChange(event.target.checked ? unclear : undefined, fieldPathId.path)
            }
          />
          Nguồn không cho biết
        </label>
      )}
      {!isUnclear && (
        <SchemaField {...props} schema={{ ...inner, examples, title: unnamed } as RJSFSchema} />
      )}
    </div>
  );
}

const widgets = {
  TextWidget,
  NumberWidget,
  UpDownWidget: NumberWidget,
  SelectWidget,
  CheckboxWidget,
  CheckboxesWidget,
  FocusWidget,
};
const templates = {
  FieldTemplate: Field,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ListTemplate,
};
const photoUi = { focus: { 'ui:widget': 'FocusWidget' } };
const uiSchema: UiSchema = {
  'ui:submitButtonOptions': { norender: true },
  status: { 'ui:widget': 'hidden' },
  photo: photoUi,
  gallery: { items: photoUi },
};

/** Faults at the fields they stand at, as the form library wants them. */
const atFields = (faults: readonly Fault[]): ErrorSchema => {
  const root: Record<string, unknown> = {};
  for (const { key = [], severity, message, hint } of faults) {
    if (key.length === 0) continue;
    const place = key.reduce<Record<string, unknown>>(
      (at, part) => (at[part] ??= {}) as Record<string, unknown>,
      root,
    );
    const told = `${severity === 'W' ? 'Nhắc: ' : ''}${message} → ${hint}`;
    place['__errors'] = [...((place['__errors'] as string[] | undefined) ?? []), told];
  }
  return root as ErrorSchema;
};

type Props = {
  schema: Schema;
  data: Value;
  faults: readonly Fault[];
  onChange: (data: Value) => void;
};

/** A form made of the content's one schema. It only tells what was changed; the check judges. */
export function Form({ schema, data, faults, onChange }: Props) {
  return (
    <RjsfForm
      tagName="div"
      schema={schema as RJSFSchema}
      uiSchema={uiSchema}
      formData={data}
      validator={validator}
      noHtml5Validate
      showErrorList={false}
      extraErrors={atFields(faults)}
      widgets={widgets}
      templates={templates}
      fields={{ AnyOfField: UnclearField }}
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
        constAsDefaults: 'never',
      }}
      onChange={({ formData }) => onChange(formData as Value)}
    />
  );
}
