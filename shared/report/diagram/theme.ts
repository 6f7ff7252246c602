import type { ConnectionMeaning } from '#shared/catalog/connection-rule.ts';
import type { LinkMedium } from '#shared/model/network-link.ts';

export type DiagramTheme = 'light' | 'dark';

export interface Palette {
  readonly background: string;
  readonly place: string;
  readonly card: string;
  readonly border: string;
  readonly strongBorder: string;
  readonly text: string;
  readonly mutedText: string;
  readonly accent: string;
  readonly info: string;
  readonly warning: string;
  readonly success: string;
}

/** The colours of the app's own tokens: a picture cannot read its style sheet. */
export const palettes: Readonly<Record<DiagramTheme, Palette>> = {
  light: {
    background: '#f1f2f4',
    place: '#fafbfc',
    card: '#ffffff',
    border: '#dfe2e7',
    strongBorder: '#8a919d',
    text: '#1b1f26',
    mutedText: '#5a6270',
    accent: '#3657d6',
    info: '#1d65ad',
    warning: '#8f5600',
    success: '#18723f',
  },
  dark: {
    background: '#101216',
    place: '#16191f',
    card: '#1e222a',
    border: '#2c313b',
    strongBorder: '#707988',
    text: '#e6e9ee',
    mutedText: '#9aa3b2',
    accent: '#8ea6ff',
    info: '#7dbcf5',
    warning: '#f0b357',
    success: '#6fcf97',
  },
};

/** How a line is drawn, and what the legend calls it. */
export interface LineStyle {
  readonly label: string;
  readonly color: keyof Palette;
  readonly width: number;
  /** Lengths of strokes and gaps; absent is solid. */
  readonly dashes?: string;
}

export const connectionStyles: Readonly<Record<ConnectionMeaning, LineStyle>> = {
  connection: { label: 'Connection', color: 'mutedText', width: 1.5 },
  member: { label: 'Member', color: 'accent', width: 1.5, dashes: '6 4' },
  access: { label: 'Database access', color: 'info', width: 1.5 },
  content: { label: 'Content', color: 'success', width: 1.5, dashes: '2 3' },
  service: { label: 'Service', color: 'warning', width: 1.5, dashes: '8 3 2 3' },
};

export const linkStyles: Readonly<Record<LinkMedium, LineStyle>> = {
  lan: { label: 'LAN', color: 'strongBorder', width: 4 },
  wan: { label: 'WAN', color: 'warning', width: 4 },
  internet: { label: 'Internet', color: 'info', width: 4, dashes: '10 5' },
  telephony: { label: 'Telephony', color: 'success', width: 4, dashes: '3 4' },
};

export const pairStyle: LineStyle = { label: 'Primary and backup', color: 'strongBorder', width: 3 };
