import { z } from '#shared/kernel/schema.ts';

export const LOWEST_PORT = 1;
export const HIGHEST_PORT = 65_535;

const portNumber = z.number().int().min(LOWEST_PORT).max(HIGHEST_PORT);

/** Port numbers that may be chosen for one kind of port, both ends included. */
export const portRangeSchema = z
  .strictObject({ from: portNumber, to: portNumber })
  .refine(({ from, to }) => from <= to, 'The last port of a range cannot be lower than its first.');

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a number can be that of a port. */
export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= LOWEST_PORT && value <= HIGHEST_PORT;
}
