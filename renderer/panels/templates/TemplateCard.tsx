import type { ReactElement } from 'react';
import type { Template } from '#shared/templates/template.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { TemplatePicture } from './TemplatePicture.tsx';
import styles from './TemplateCard.module.css';

interface TemplateCardProps {
  readonly template: Template;
  readonly onChoose: () => void;
}

/** One example in the gallery. */
export function TemplateCard({ template, onChoose }: TemplateCardProps): ReactElement {
  const [source] = template.sources;
  return (
    <button type="button" className={styles.card} onClick={onChoose}>
      <TemplatePicture template={template} size="s" />
      <span className={styles.title}>{template.title}</span>
      <span className={styles.summary}>{template.summary}</span>
      {source === undefined ? null : (
        <span className={styles.source}>
          <Icon name="book-open" size={12} />
          <span>{source.heading ?? source.document}</span>
        </span>
      )}
    </button>
  );
}
