/** A value the drawing states or implies, or the reason why it cannot be told. Silence never means health. */
export type Known<Value> =
  { readonly known: true; readonly value: Value } | { readonly known: false; readonly reason: string };

export function known<Value>(value: Value): Known<Value> {
  return { known: true, value };
}

export function unknown(reason: string): Known<never> {
  return { known: false, reason };
}
