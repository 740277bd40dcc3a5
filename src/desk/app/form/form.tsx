import RjsfForm from '@rjsf/core';
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { useMemo } from 'react';
import type { Fault } from '../../../domain/faults/fault.ts';
import type { Value } from '../../../editing/yaml/written.ts';
import { deskWords } from '../words.ts';
import { namingOf } from './choices.ts';
import { useDesk } from './context.ts';
import { Field } from './field.tsx';
import { FocusWidget } from './photo.tsx';
import { saidInForm } from './said.ts';
import type { Schema } from './schema.ts';
import { ItemTemplate, ListTemplate, ObjectTemplate } from './sets.tsx';
import { UnclearField } from './unclear-field.tsx';
import {
  CheckboxesWidget,
  CheckboxWidget,
  NumberWidget,
  SelectWidget,
  TextWidget,
} from './widgets.tsx';

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
  ArrayFieldItemTemplate: ItemTemplate,
};
const photoUi = { focus: { 'ui:widget': 'FocusWidget' } };
const uiSchema: UiSchema = {
  'ui:submitButtonOptions': { norender: true },
  status: { 'ui:widget': 'hidden' },
  photo: photoUi,
  gallery: { items: photoUi },
};

/** Faults at the fields they stand at, as the form library wants them. */
const atFields = (
  faults: readonly Fault[],
  needed: readonly Fault[],
  say: (fault: Fault) => string,
): ErrorSchema => {
  const root: Record<string, unknown> = {};
  const tell = (key: Fault['key'], told: string) => {
    if (!key || key.length === 0) return;
    const place = key.reduce<Record<string, unknown>>(
      (at, part) => (at[part] ??= {}) as Record<string, unknown>,
      root,
    );
    place['__errors'] = [...((place['__errors'] as string[] | undefined) ?? []), told];
  };
  for (const fault of faults)
    tell(fault.key, `${fault.severity === 'W' ? deskWords.form.reminder : ''}${say(fault)}`);
  for (const { key } of needed) tell(key, deskWords.form.needed);
  return root as ErrorSchema;
};

type Props = {
  schema: Schema;
  data: Value;
  faults: readonly Fault[];
  /** What is still to be filled in before the story may be approved. */
  needed?: readonly Fault[];
  onChange: (data: Value) => void;
};

/** A form made of the content's one schema. It only tells what was changed; the check judges. */
export function Form({ schema, data, faults, needed = [], onChange }: Props) {
  const { desk } = useDesk();
  const say = useMemo(() => saidInForm(schema, namingOf(desk)), [schema, desk]);
  return (
    <RjsfForm
      tagName="div"
      schema={schema as RJSFSchema}
      uiSchema={uiSchema}
      formData={data}
      validator={validator}
      noHtml5Validate
      showErrorList={false}
      extraErrors={atFields(faults, needed, say)}
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
