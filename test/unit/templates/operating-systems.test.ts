// Every template states an operating system for its hosts, and says so in the settings of the topology only.
import { expect, test } from 'vitest';
import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues } from '#shared/templates/template.ts';

test.each(templates.map((template) => [template.id, template] as const))(
  'the hosts of %s have an operating system',
  (_id, template) => {
    const document = template.generate(completedValues(template, {}));
    const hosts = Object.values(document.elements).filter(({ type }) => type === 'host');
    expect(hosts).not.toHaveLength(0);
    for (const host of hosts) {
      expect(operatingSystemOf(document.hosts, host).family, host.name).toBe('linux');
      expect(host.properties, host.name).not.toHaveProperty('os');
    }
  },
);
