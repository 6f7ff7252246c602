// Laws of copying: what is cut and put back, or goes to an empty window, is said to have the same problems as before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { execute, type Command } from '#shared/edit/command.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues, parameterProblems } from '#shared/templates/template.ts';
import { clipOf, clipText, readClip } from '#shared/clipboard/clip.ts';
import { paste } from '#shared/clipboard/paste.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { arbitraryValues } from '#test/support/template-values.ts';

const RUN = { seed: 9 };
const nextId = createIdSource(seededRandom(9));

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    it('is the same after a journey through the clipboard', () => {
      fc.assert(
        fc.property(arbitraryValues(template), (values) => {
          fc.pre(parameterProblems(template, values).length === 0);
          holdsFor(template.generate(completedValues(template, values)));
        }),
        { ...RUN, numRuns: 5 },
      );
    });
  },
);

it('any drawing is the same after a journey through the clipboard', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      fc.pre(Object.keys(document.elements).length > 0);
      holdsFor(document);
    }),
    { ...RUN, numRuns: 150 },
  );
});

it('one element after the other is cut and put back without a change', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      const ids = Object.keys(document.elements);
      const names = Object.values(document.elements).map(({ name }) => name.toLowerCase());
      // What has the name of another that is still there cannot have it back.
      fc.pre(new Set(names).size === names.length);
      const back = ids.reduce((current, id) => putBack(current, [id]), document);
      expect(problemsOf(back)).toEqual(problemsOf(document));
      expect(said(back)).toEqual(said(document));
    }),
    { ...RUN, numRuns: 60 },
  );
});

function holdsFor(document: Topology): void {
  const ids = Object.keys(document.elements);
  for (const after of [putBack(document, ids), pasted(newTopology(document.name), clipped(document, ids))]) {
    expect(problemsOf(after)).toEqual(problemsOf(document));
    // Releases of products nothing is drawn of stay where they are listed.
    const { name: _name, description: _description, releases: _releases, ...expected } = said(document);
    expect(said(after)).toMatchObject(expected);
  }
}

function putBack(document: Topology, ids: readonly string[]): Topology {
  const text = clipped(document, ids);
  return pasted(done(document, { type: 'remove', ids }), text);
}

function clipped(document: Topology, ids: readonly string[]): string {
  const clip = clipOf(document, ids);
  if (clip === undefined) throw new Error('Nothing was copied.');
  return clipText(clip);
}

function pasted(document: Topology, text: string): Topology {
  const clip = readClip(text);
  if (clip === undefined) throw new Error('The text is no clip.');
  const change = paste(document, clip, { place: undefined, centre: { x: 0, y: 0 }, verb: 'Paste' }, nextId);
  if (!change.ok) throw new Error(change.error);
  return done(document, change.value.command);
}

function done(document: Topology, command: Command): Topology {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

/** What is wrong, without the spots at which fixes would draw something. */
function problemsOf(document: Topology): object {
  const { findings, accepted, passes, tally, licences } = analyse(document);
  const withoutFixes = [findings, accepted].map((list) => list.map((one) => ({ ...one, quickFixes: [] })));
  return { findings: withoutFixes, passes, tally, licences };
}

/** The document without where its elements stand on the canvas. */
function said(document: Topology): Topology {
  const elements = Object.values(document.elements).map((element) => ({
    ...element,
    position: { x: 0, y: 0 },
    pinned: false,
    size: undefined,
  }));
  return { ...document, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}
