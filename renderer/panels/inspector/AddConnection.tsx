import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
import { carryOut } from '#renderer/canvas/editing/carry-out.ts';
import { connect, legalTargets } from '#renderer/canvas/editing/connect.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/Select.tsx';

/** Connects an element to another without a mouse: everything that it may use is in the list. */
export function AddConnection({ element }: { readonly element: Element }): ReactElement | null {
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const legal = legalTargets(document, element.id);
  const targets = sortedByName(Object.values(document.elements).filter(({ id }) => legal.has(id)));
  if (targets.length === 0) return null;
  return (
    <Select
      label={`Connect ${element.name} to`}
      value={null}
      placeholder="Connect to…"
      items={targets.map(({ id, name, type }) => ({
        value: id,
        label: name,
        hint: componentType(type)?.label ?? type,
      }))}
      onChange={(target) => {
        carryOut(workspace, connect(document, element.id, target, workspace.nextId));
        workspace.session.select([element.id]);
      }}
    />
  );
}
