import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileNamed } from '../../domain/typed/file-name.ts';

/** A photo's file on disk, which may be spelt in another form of Unicode than the text has it. */
export function photoFile(contentDir: string, name: string): string {
  const path = join(contentDir, name);
  if (existsSync(path)) return path;
  const folder = dirname(path);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return join(folder, fileNamed(names, basename(path)) ?? basename(path));
}
