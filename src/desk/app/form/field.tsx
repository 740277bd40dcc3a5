import type { FieldTemplateProps } from '@rjsf/utils';
import { words } from '../words.ts';
import { choosingOf } from './choices.ts';
import type { Schema } from './schema.ts';

/** The title of a field whose label the field around it has said already. */
export const unnamed = ' ';

/** What is said to whoever writes the file by hand: quotes, ids, the order of a date. */
const forFiles = /chua-ro|ngoặc kép|NĂM-THÁNG|\.yaml|^Mã |Mã ở|nằm cạnh|Ngày có thật/u;

/** The help of a field; what its choices already say is not said twice. */
const helpOf = (schema: Schema, id: string): string => {
  const text = (schema.description ?? '')
    .split(/(?<=[;,.])\s+/u)
    .filter((part) => !forFiles.test(part))
    .join(' ')
    .replace(/[;,]$/u, '');
  if (schema.enum ?? schema.items?.enum) return schema.description?.includes(': ') ? '' : text;
  if (choosingOf(id)) return words.form.chooseHelp;
  return text.replace(/^true(?: khi|:) /u, '');
};

/** How what the check says of a field is told: by how it begins. */
const kindOf = (told: string): 'reminder' | 'needed' | 'fault' => {
  if (told.startsWith(words.form.reminder)) return 'reminder';
  return told.startsWith(words.form.needed) ? 'needed' : 'fault';
};

/** A field with its label, its help, and what the check says of it. */
export function Field({
  id,
  label,
  required,
  children,
  rawErrors = [],
  schema,
  hidden,
}: FieldTemplateProps) {
  if (hidden) return <div hidden>{children}</div>;
  const isChoice = (schema as Schema).items?.enum !== undefined;
  const isGroup = schema.type === 'object' || (schema.type === 'array' && !isChoice);
  const isMark = schema.type === 'boolean';
  const help = helpOf(schema as Schema, id);
  // What a field within a field is told, the one around it tells.
  const told = label === unnamed ? [] : [...new Set(rawErrors)];
  const isFaulty = rawErrors.some((text) => kindOf(text) === 'fault');
  return (
    <div className={`field${isFaulty ? ' faulty' : ''}`} data-field={id}>
      {label !== unnamed && label && !isGroup && !isMark && (
        <label htmlFor={isChoice ? undefined : id} id={`${id}-ten`}>
          {label}
          {required && <span className="required"> {words.form.required}</span>}
        </label>
      )}
      {help && !isGroup && <p className="help">{help}</p>}
      {children}
      {told.map((text) => (
        <p key={text} className={kindOf(text)}>
          {text}
        </p>
      ))}
    </div>
  );
}
