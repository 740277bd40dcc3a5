import { unclear } from '../../../domain/unclear.ts';
import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import type { ComponentType } from 'react';
import { deskWords } from '../words.ts';
import { unnamed } from './field.tsx';
import { isDayField, type Schema } from './schema.ts';

/** A value that the source may not tell: a mark says so, and takes the field away. */
export function UnclearField(props: FieldProps) {
  const { schema, formData, onChange, registry, fieldPathId } = props;
  const SchemaField = registry.fields.SchemaField as ComponentType<FieldProps>;
  const options = (schema as Schema).anyOf ?? [];
  const tokens = options.filter(
    (option) => option.const === unclear || option.enum?.includes(unclear),
  );
  const others = options.filter((option) => !tokens.includes(option));
  const kind = Array.isArray(formData) ? 'array' : typeof formData;
  const fits = ({ type }: Schema) => type === kind || (type === 'integer' && kind === 'number');
  // A day may stand where a mere yes would do.
  const told = isDayField(schema as Schema)
    ? others.find(({ type }) => type === 'string')
    : undefined;
  const inner = others.find(fits) ?? told ?? others[0] ?? options[0]!;
  const { examples } = schema as Schema;
  const isUnclear = formData === unclear;
  return (
    <div className="unclear">
      {tokens.length > 0 && (
        <label className="mark">
          <input
            type="checkbox"
            checked={isUnclear}
            onChange={(event) =>
              onChange(event.target.checked ? unclear : undefined, fieldPathId.path)
            }
          />
          {deskWords.form.unclear}
        </label>
      )}
      {!isUnclear && (
        <SchemaField {...props} schema={{ ...inner, examples, title: unnamed } as RJSFSchema} />
      )}
    </div>
  );
}
