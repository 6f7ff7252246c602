import { page } from '#shared/catalog/source.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { spellingProblems } from '#shared/naming/spelling.ts';
import { fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const unadvisedName = rule({
  id: 'unadvised-name',
  family: 'naming',
  title: 'A name is one that the vendor advises against',
  severity: 'warning',
  covers: ['C019', 'C020'],
  sources: [
    page('https://docs.genesys.com/Special:Repository/81gax_help.zip?page=Documentation/GA&id=274113172678'),
  ],
  why: 'Names of configuration objects have at most 255 characters, and the vendor advises against spaces, dashes, periods and special characters in them; underscores are preferred. The name of a host is the network name of the machine.',
  consequence:
    'Start commands, option sections and scripts that carry the name need quoting or fail; a name that is too long is refused.',
  fix: 'Use letters, digits and underscores, and at most 255 characters. Call a host what the network calls it.',
  subjects: eachElement(),
  check: (element) => {
    if (componentType(element.type)?.configuration === undefined) return undefined;
    const problems = spellingProblems(element.type, element.name);
    if (problems.length === 0) return pass(element);
    return fail({
      subjects: [element],
      severity: problems.some((problem) => problem.severity === 'illegal') ? 'error' : 'warning',
      message: `The name ${shown(element.name)} is not what the vendor advises.`,
      evidence: problems.map((problem) => problem.text.replace(/\.$/, '')),
    });
  },
});

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
