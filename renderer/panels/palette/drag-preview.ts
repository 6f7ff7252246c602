import type { DragEvent } from 'react';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import { CARD_SIZE, emptySize, GAP } from '#shared/layout/dimensions.ts';
import styles from './Palette.module.css';

/** Shows a part of the library while it is dragged: a box with its name. */
export function namePreview(event: DragEvent, name: string): void {
  const preview = document.createElement('div');
  preview.className = styles.preview ?? '';
  const box = document.createElement('div');
  box.className = styles.previewBox ?? '';
  box.textContent = name;
  preview.append(box);
  document.body.append(preview);
  event.dataTransfer.setDragImage(preview, 20, 18);
  setTimeout(() => {
    preview.remove();
  });
}

/** Shows what is dragged as it will look on the canvas in outline: one box, or two for a pair. */
export function dragPreview(event: DragEvent, type: ComponentType, isPair: boolean): void {
  const { width, height } = emptySize(type.id);
  const scale = Math.min(1, 280 / width);
  const preview = document.createElement('div');
  preview.className = styles.preview ?? '';
  for (const name of isPair ? ['primary', 'backup'] : ['']) {
    const box = document.createElement('div');
    box.className = styles.previewBox ?? '';
    box.style.width = `${String(width * scale)}px`;
    box.style.height = `${String(height * scale)}px`;
    box.textContent = name === '' ? type.label : `${type.label}, ${name}`;
    preview.append(box);
  }
  document.body.append(preview);
  const total = isPair ? CARD_SIZE.width * 2 + GAP : width * scale;
  event.dataTransfer.setDragImage(preview, total / 2, type.category === 'place' ? 18 : (height * scale) / 2);
  // The browser takes its picture during this event; the element is not needed any longer than that.
  setTimeout(() => {
    preview.remove();
  });
}
