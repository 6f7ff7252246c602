import type { Element } from '#shared/model/element.ts';

/** A port number that the drawing states, possible or not. */
export interface StatedPort {
  readonly id: string;
  readonly port: number;
  /** The option that states it, and the element whose option it is; absent where a field of the element does. */
  readonly option?: { readonly section: string; readonly key: string; readonly holder: Element };
}
