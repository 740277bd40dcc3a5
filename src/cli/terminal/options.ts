import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { isDay } from '../../domain/date.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { BuildFault } from '../../publish/build-fault.ts';

/** What a command may be told: how it is written, its options, and how many names it takes. */
type CommandLine<O extends ParseArgsOptionsConfig> = {
  /** One line, as an editor types it. */
  usage: string;
  options: O;
  /** How many names beside the options; none by default. */
  names?: number;
};

type Values<O extends ParseArgsOptionsConfig> = {
  [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string;
};

/**
 * Reads what stands behind a command, strictly: nothing that is not known is passed over.
 * @throws BuildFault that names what is wrong, the nearest right option, and how the command is written
 */
export function readOptions<O extends ParseArgsOptionsConfig>(
  { usage, options, names: most = 0 }: CommandLine<O>,
  args: string[] = process.argv.slice(2),
): { values: Values<O>; names: string[] } {
  const { tokens } = parseArgs({
    args,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  const names: string[] = [];
  const wrong = (what: string): never => {
    throw new BuildFault([what, `→ Viết: ${usage}`]);
  };
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') wrong('Cách dùng lệnh này:');
    const known = options[token.name];
    if (!known) {
      const near = nearest(token.name, Object.keys(options));
      return wrong(`Không có lựa chọn "${token.rawName}".${near ? ` Có phải "--${near}"?` : ''}`);
    }
    // A flag's "=có" and a name in a value's place are slips, too.
    if (known.type === 'boolean' && token.value !== undefined)
      wrong(`Lựa chọn "--${token.name}" không mang giá trị.`);
    if (known.type === 'string' && (!token.value || token.value.startsWith('--')))
      wrong(`Sau "--${token.name}" còn thiếu giá trị.`);
    values[token.name] = token.value ?? true;
  }
  if (names.length > most) wrong(`Thừa "${names[most]}".`);
  return { values: values as Values<O>, names };
}

/**
 * Holds the value of an option against the calendar.
 * @throws BuildFault where it is no day
 */
export function refuseNoDay(option: string, value: string): void {
  if (isDay(value)) return;
  throw new BuildFault([`--${option}: "${value}" không phải ngày; viết NĂM-THÁNG-NGÀY.`]);
}
