import { cfgText, refusedProblem } from '#shared/exchange/export/kit/cfg-text.ts';
import type { Exported } from '#shared/exchange/export/kit/exported.ts';
import { fileNames } from '#shared/exchange/export/kit/file-names.ts';
import type { Plan } from '#shared/exchange/export/kit/plan.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import type { OptionSections } from '#shared/model/element.ts';

/**
 * `options/<application>.options.cfg` and `options/<application>.annex.cfg` for the Options and Annex tabs, one file for
 * each application that has any: an empty file could be taken for "remove everything".
 */
export function optionFiles({ applications, standing }: Plan): Exported {
  const all = [...applications, ...standing];
  const names = fileNames(all.map(({ element }) => element));
  const problems: ExportProblem[] = [];
  const files = all.flatMap(({ element, options, annex }) =>
    (['options', 'annex'] as const).flatMap((tab) => {
      const sections: OptionSections = tab === 'options' ? options : annex;
      if (Object.keys(sections).length === 0) return [];
      const path = `options/${names.get(element.id) ?? element.id}.${tab}.cfg`;
      const { text, refused } = cfgText(sections);
      const todo = `Enter it by hand on the ${tab === 'options' ? 'Options' : 'Annex'} tab.`;
      for (const option of refused)
        problems.push(refusedProblem(option, element.name, { file: 'options file', path, todo }));
      return text === '' ? [] : [{ path, text }];
    }),
  );
  return { files, problems };
}
