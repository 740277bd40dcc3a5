import type { FieldTemplateProps } from '@rjsf/utils';
import { deskWords } from '../words.ts';
import { helpOf } from './help.ts';
import type { Schema } from './schema.ts';

/** The title of a field whose label the field around it has said already. */
export const unnamed = ' ';

/** How what the check says of a field is told: by how it begins. */
export function kindOf(told: string): 'reminder' | 'needed' | 'fault' {
  if (told.startsWith(deskWords.form.reminder)) return 'reminder';
  return told.startsWith(deskWords.form.needed) ? 'needed' : 'fault';
}

/** What the check says of a field, each thing once. */
const Told = ({ texts }: { texts: readonly string[] }) =>
  [...new Set(texts)].map((text) => (
    <p key={text} className={kindOf(text)}>
      {text}
    </p>
  ));

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
  // One of several plain values: the list around it says what it is and how it is written.
  const number = id.match(/_(\d+)$/u)?.[1];
  if (number !== undefined && !isGroup) {
    return (
      <div className={`field${rawErrors.length > 0 ? ' faulty' : ''}`} data-field={id}>
        <label htmlFor={id} className="unseen">
          {deskWords.form.item(Number(number) + 1)}
        </label>
        {children}
        <Told texts={rawErrors} />
      </div>
    );
  }
  // What a field within a field means, the one around it has said.
  const help = label === unnamed || isGroup ? '' : helpOf(schema as Schema, id);
  const isFaulty = rawErrors.some((text) => kindOf(text) === 'fault');
  return (
    <div className={`field${isFaulty ? ' faulty' : ''}`} data-field={id}>
      {label !== unnamed && label && !isGroup && !isMark && (
        <label htmlFor={isChoice ? undefined : id} id={`${id}-ten`}>
          {label}
          {required && <span className="required"> {deskWords.form.required}</span>}
        </label>
      )}
      {help && !isMark && <p className="help">{help}</p>}
      {children}
      {help && isMark && <p className="help">{help}</p>}
      {/* What a field within a field is told, the one around it tells. */}
      {label !== unnamed && <Told texts={rawErrors} />}
    </div>
  );
}
