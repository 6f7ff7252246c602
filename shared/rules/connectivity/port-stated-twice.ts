import { fewWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import type { Element } from '#shared/model/element.ts';
import { holderWords, portCollisions, type PortCollision } from '#shared/ports/collisions.ts';
import { fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { evidenceOf } from '#shared/rules/kit/few.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** So many holders of a port are named in a sentence. */
const NAMED = 10;

export const portStatedTwice = rule({
  id: 'port-stated-twice',
  family: 'connectivity',
  title: 'Two processes of one host are to listen at one port',
  severity: 'error',
  covers: ['ORS-URS-02', 'C022'],
  sources: [
    page('https://pubs.opengroup.org/onlinepubs/9699919799/functions/bind.html'),
    page('https://docs.genesys.com/Documentation/GMS/8.5.1/Deployment/ConfiguringDependencies'),
    page(
      'https://enu.docs.genesys.com/index.php?direction=next&oldid=310545&title=Documentation%3AOS%3ADeployment%3AeServices%3A8.1.4',
    ),
  ],
  why: 'An operating system gives a port to the process that asks first and refuses the next. Objects that are never installed, such as the twin of an Interaction Server, hold none.',
  consequence: 'Whichever process starts second does not come up, or runs without the port its clients use.',
  fix: 'State another port for one of them, or none: then a free one is chosen.',
  subjects: eachElement('host'),
  check: (host, facts) => {
    const collisions = portCollisions(facts, host);
    return collisions.length === 0 ? pass(host) : collisions.map((collision) => collided(host, collision));
  },
});

function collided(host: Element, { port, holders }: PortCollision): Answer {
  const elements = [...new Set([...holders.map(({ element }) => element), host])];
  const [first = host, ...others] = elements;
  const names = fewWords(holders.map(holderWords), NAMED);
  return fail({
    subjects: [first, ...others],
    message: `Port ${String(port)} of ${host.name} is stated for ${names}.`,
    evidence: evidenceOf(
      holders,
      'process',
      (holder) => `${holderWords(holder)} listens at ${String(port)} on ${host.name}`,
    ),
    aspect: `port ${String(port)}`,
  });
}
