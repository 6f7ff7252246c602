import type { ReactElement } from 'react';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { Element, PropertyValue } from '#shared/model/element.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { inheritedProperty } from './inherited-property.ts';
import styles from './inspector.module.css';
import { PropertyField } from './PropertyField.tsx';
import { shared } from './selected.ts';
import { useEdit } from './use-edit.ts';

interface PropertiesSectionProps {
  readonly elements: readonly Element[];
  readonly type: ComponentType;
  /** Properties that are shown elsewhere. */
  readonly without: readonly string[];
}

/** What the drawing states about elements of one type, beside their options. */
export function PropertiesSection({ elements, type, without }: PropertiesSectionProps): ReactElement | null {
  const edit = useEdit();
  const document = useDocument((state) => state.document);
  const known = new Set([...type.fields.map((field) => field.key), ...without]);
  const fields = type.fields.filter(({ key }) => !without.includes(key));
  const foreign = [...new Set(elements.flatMap((element) => Object.keys(element.properties)))].filter(
    (key) => !known.has(key),
  );
  if (fields.length === 0 && foreign.length === 0) return null;
  const ids = elements.map((element) => element.id);
  const state = (key: string, value: PropertyValue | null, run?: string): void => {
    edit(
      { type: 'describe', ids, properties: { [key]: value } },
      run === undefined ? undefined : `property ${key} ${run}`,
    );
  };
  return (
    <Section title="Properties">
      {fields.map((field) => {
        const stated = elements.map((element) => element.properties[field.key] ?? null);
        const value = shared(stated, (item) => item);
        return (
          <PropertyField
            key={field.key}
            field={field}
            value={value ?? null}
            mixed={value === undefined}
            meanwhile={inheritedProperty(document, elements, field.key)}
            onChange={(next, run) => {
              state(field.key, next, run);
            }}
          />
        );
      })}
      {foreign.map((key) => (
        <div key={key} className={styles.line}>
          <span className={styles.value} title="Not in the catalogue; kept as it is.">
            {key}:{' '}
            {JSON.stringify(shared(elements, (element) => element.properties[key] ?? null) ?? 'several')}
          </span>
          <Button
            size="s"
            tone="quiet"
            onClick={() => {
              state(key, null);
            }}
          >
            Remove
          </Button>
        </div>
      ))}
    </Section>
  );
}
