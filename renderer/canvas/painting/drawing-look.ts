/** The colours that a drawing is painted in: those of the style sheet, which know about dark and high contrast. */
export interface DrawingLook {
  readonly background: string;
  readonly surface: string;
  readonly raised: string;
  readonly border: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly success: string;
  readonly unknown: string;
  readonly font: string;
}

const TOKENS: Readonly<Record<keyof DrawingLook, string>> = {
  background: '--color-bg',
  surface: '--color-surface',
  raised: '--color-surface-raised',
  border: '--color-border-strong',
  text: '--color-text',
  muted: '--color-text-muted',
  accent: '--color-accent',
  error: '--color-error',
  warning: '--color-warning',
  info: '--color-info',
  success: '--color-success',
  unknown: '--color-unknown',
  font: '--font-ui',
};

/** The look at a part of the page, as it is now. */
export function lookOf(part: HTMLElement): DrawingLook {
  const style = getComputedStyle(part);
  const entries = Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]);
  return Object.fromEntries(entries) as Record<keyof DrawingLook, string>;
}
