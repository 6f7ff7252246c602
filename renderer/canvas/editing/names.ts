import type { Topology } from '#shared/model/topology.ts';

/** Names that must not be given again. Letter case does not make a difference in the Configuration Layer. */
export class TakenNames {
  private readonly names: Set<string>;

  constructor(document: Topology) {
    this.names = new Set(Object.values(document.elements).map(({ name }) => name.toLowerCase()));
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  take(name: string): string {
    this.names.add(name.toLowerCase());
    return name;
  }
}

/** The first of `ixn_1`, `ixn_2` … that is free, with its backup's name `ixn_1_b`. Takes neither. */
export function nextName(stem: string, taken: TakenNames): string {
  let number = 1;
  while (taken.has(`${stem}_${String(number)}`) || taken.has(backupName(`${stem}_${String(number)}`)))
    number += 1;
  return `${stem}_${String(number)}`;
}

export function backupName(primary: string): string {
  return `${primary}_b`;
}

/** A free name for a copy: its last number counts on (`ixn_1_b` gives `ixn_2_b`), or one is added. */
export function copyName(name: string, taken: TakenNames): string {
  const parts = /^(.*?)(\d+)(\D*)$/s.exec(name);
  const [before, digits, after] =
    parts === null ? [`${name}_`, '1', ''] : [parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
  let number = Number(digits) + 1;
  const numbered = (): string => `${before}${String(number).padStart(digits.length, '0')}${after}`;
  while (taken.has(numbered())) number += 1;
  return numbered();
}
