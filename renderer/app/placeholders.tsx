import type { ReactElement } from 'react';
export function Canvas(): ReactElement { return <div />; }
export function Palette(): ReactElement { return <div />; }
