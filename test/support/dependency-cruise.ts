// Runs dependency-cruiser as `npm run lint:deps` does, on this project or on a planted one.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CRUISER = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);
const RULES = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));

export type Violation = { rule: string; from: string; to: string };
export type CruiseSummary = { modules: string[]; violations: Violation[] };

type CruiseJson = {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
};

export async function cruise(folder: string): Promise<CruiseSummary> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CRUISER, '--config', RULES, '--output-type', 'json', '.'],
    { cwd: folder, maxBuffer: 512 * 1024 * 1024 },
  ).catch((failure: unknown) => {
    // The exit code is the number of violations; the report is on standard output all the same.
    const output = (failure as { stdout?: string }).stdout;
    if (output === undefined || output === '') throw failure;
    return { stdout: output };
  });
  const report = JSON.parse(stdout) as CruiseJson;
  return {
    modules: report.modules.map((module) => module.source),
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
