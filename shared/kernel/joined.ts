/**
 * Which group each key belongs to when the keys of every couple belong together, directly or through others. The answer
 * names the group by one of its keys; a key of no couple is a group of its own. Near linear in the number of couples.
 */
export function joined(couples: Iterable<readonly [string, string]>): (key: string) => string {
  const above = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = above.get(leader); next !== undefined; next = above.get(leader)) leader = next;
    for (let step = key; step !== leader;) {
      const next = above.get(step) ?? leader;
      above.set(step, leader);
      step = next;
    }
    return leader;
  };
  for (const [one, two] of couples) {
    const [left, right] = [leaderOf(one), leaderOf(two)];
    if (left !== right) above.set(left, right);
  }
  return leaderOf;
}
