/** One package of `package-lock.json`, as far as platforms concern it. */
type LockedPackage = {
  version?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

/** The packages of a lockfile (version 3) by the folder they are put into. */
export function packagesOf(lockfile: string): Record<string, LockedPackage> {
  return (JSON.parse(lockfile) as { packages: Record<string, LockedPackage> }).packages;
}

/** The folder in which Node, from a package's folder upwards, finds a package; undefined for none. */
export function found(
  packages: Record<string, LockedPackage>,
  place: string,
  name: string,
): string | undefined {
  for (
    let from = place;
    ;
    from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))
  ) {
    const folder = `${from}${from && '/'}node_modules/${name}`;
    if (packages[folder]) return folder;
    if (from === '') return undefined;
  }
}
