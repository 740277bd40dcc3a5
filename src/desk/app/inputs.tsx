type Field = { label: string; value: string; onChange: (value: string) => void };

/** A text of one line under its label, in a box that grows: a telephone shows half of a long name. */
export function TextField({ label, value, onChange }: Field) {
  return (
    <label>
      {label}
      <textarea
        rows={1}
        value={value}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
      />
    </label>
  );
}

/** A day typed with digits, as `dayFrom` reads it. */
export function DayField({ label, value, onChange }: Field) {
  return (
    <label>
      {label}
      <input value={value} inputMode="numeric" onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** One of several values; `none` stands where nothing is chosen yet. */
export function SelectField({
  label,
  value,
  options,
  none,
  onChange,
}: Field & { options: readonly (readonly [value: string, label: string])[]; none?: string }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One of a few ways, all of them shown. */
export function RadioField<Way extends string>({
  name,
  value,
  ways,
  onChange,
}: {
  name: string;
  value: Way;
  ways: Partial<Record<Way, string>>;
  onChange: (value: Way) => void;
}) {
  return (Object.entries(ways) as [Way, string][]).map(([one, label]) => (
    <label key={one} className="mark">
      <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
      {label}
    </label>
  ));
}

/** Several of a few values, all of them shown. */
export function MarkFields({
  labels,
  chosen,
  onChange,
}: {
  labels: Readonly<Record<string, string>>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  return Object.entries(labels).map(([one, label]) => (
    <label key={one}>
      <input
        type="checkbox"
        checked={chosen.includes(one)}
        onChange={(event) =>
          onChange(
            event.target.checked ? [...chosen, one] : chosen.filter((other) => other !== one),
          )
        }
      />
      {label}
    </label>
  ));
}
