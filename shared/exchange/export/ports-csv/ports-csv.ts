import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import type { Plan } from '#shared/exchange/export/kit/plan.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import { portRows } from '#shared/report/ports/port-rows.ts';

/** `ports.csv`: the plan of ports for those who open firewalls and compare with what runs. Left out while it is empty. */
export function portsCsv({ facts }: Plan): readonly BundleFile[] {
  const rows = portRows(facts);
  return rows.length === 0 ? [] : [{ path: 'ports.csv', text: portCsv(rows) }];
}
