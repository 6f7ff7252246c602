import { describe, expect, it } from 'vitest';
import { componentType } from '#shared/catalog/catalog.ts';
import { availabilityOf, reliabilityFigures } from '#shared/catalog/reliability.ts';
import { linkMedia } from '#shared/model/network-link.ts';

describe('reliability figures', () => {
  it.each([
    ['data-center', 0.99982],
    ['server-hardware', 0.99954],
    ['hypervisor', 0.99983],
    ['guest-system', 0.99991],
    ['genesys-process', 0.99998],
    ['disk', 0.99996],
    ['storage-network', 0.99991],
    ['lan-switch', 0.99998],
    ['load-balancer', 0.99997],
    ['wan-link', 0.997],
    ['public-access', 0.999],
  ])('%s is up as much as the table it comes from says', (id, availability) => {
    const figure = reliabilityFigures.find((candidate) => candidate.id === id);
    expect(figure && Math.abs(availabilityOf(figure) - availability)).toBeLessThan(2e-5);
  });

  it('have ids of their own and apply to things that exist', () => {
    expect(new Set(reliabilityFigures.map((figure) => figure.id)).size).toBe(reliabilityFigures.length);
    for (const target of reliabilityFigures.flatMap((figure) => figure.appliesTo)) {
      const exists =
        target === 'application' ||
        componentType(target) !== undefined ||
        linkMedia.some((medium) => medium === target);
      expect(exists, target).toBe(true);
    }
  });
});
