import type { Topology } from '#shared/model/topology.ts';
import { nameScope } from '#shared/naming/name-scope.ts';
import { spellingProblems } from '#shared/naming/spelling.ts';
import { folded } from '#shared/naming/unique-name.ts';

/** A name of a drawing that is not one to draw. */
export interface NameTrouble {
  readonly name: string;
  /** A sentence about it, without full stop. */
  readonly text: string;
}

/** The first name that is badly spelled, or that two elements of one scope have; undefined when all are well. */
export function nameTrouble(document: Topology): NameTrouble | undefined {
  const seen = new Set<string>();
  for (const element of Object.values(document.elements)) {
    const { name, type } = element;
    const [spelling] = spellingProblems(type, name);
    if (spelling !== undefined) return { name, text: spelling.text.replace(/\.$/, '') };
    const key = `${nameScope(document.environment, element).key} ${folded(name)}`;
    if (seen.has(key)) return { name, text: 'Two elements would have this name' };
    seen.add(key);
  }
  return undefined;
}
