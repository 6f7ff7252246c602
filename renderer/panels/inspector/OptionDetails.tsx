import type { ReactElement } from 'react';
import type { ValueShape } from '#shared/catalog/option.ts';
import { releasesOfOption } from '#shared/facts/option-releases.ts';
import type { OptionLine } from './option-rows.ts';
import styles from './OptionRowView.module.css';

/** What an option means, what it may be, and how that is known. */
export function OptionDetails({ line }: { readonly line: OptionLine }): ReactElement {
  const { spec, otherwise } = line;
  if (spec === undefined) {
    return <p className={styles.details}>The catalogue does not know this option. It is kept as it is.</p>;
  }
  const evidence = spec.defaultEvidence ?? spec.evidence;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Default', spec.defaultValue === undefined ? 'not known' : `${quoted(spec.defaultValue)} (${evidence})`],
    [
      'In force',
      otherwise !== undefined && otherwise.because !== 'default'
        ? `${quoted(otherwise.value)} ${otherwise.because}`
        : undefined,
    ],
    ['Values', valuesText(spec.shape)],
    ['Takes effect', spec.takesEffect],
    ['Releases', releasesOfOption(spec)],
    ['Secret', spec.secret === true ? 'leaves the product as a placeholder only' : undefined],
    ['Source', spec.source],
  ];
  return (
    <div className={styles.details}>
      <p>{spec.meaning}</p>
      <dl>
        {facts.map(([label, text]) =>
          text === undefined ? null : (
            <div key={label} className={styles.fact}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

function quoted(value: string): string {
  return value === '' ? 'empty' : value;
}

function valuesText(shape: ValueShape): string | undefined {
  switch (shape.kind) {
    case 'integer': {
      const unit = shape.unit === undefined ? '' : ` ${shape.unit}`;
      if (shape.min === undefined && shape.max === undefined) return `a whole number${unit}`;
      return `${String(shape.min ?? '')} to ${String(shape.max ?? 'any')}${unit}`;
    }
    case 'list':
      return shape.hint ?? `a list, separated by "${shape.separator}"`;
    case 'text':
      return shape.hint;
    case 'choice':
      return undefined;
  }
}
