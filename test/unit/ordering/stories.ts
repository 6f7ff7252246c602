// Every story of a few interactions: which node each one arrives at, with which priority, and when somebody takes one.
// A model of its own, told in tickets; it shares nothing with the engine.

/** Relies on the servers and asks them in turn; sorts as the View does; or sorts by time of arrival alone. */
export type Consumer = 'relies' | 'as-view' | 'by-time';

export interface Scenario {
  readonly holders: number;
  /** Nodes the consumer takes from: the first ones. */
  readonly reached: number;
  readonly consumer: Consumer;
  readonly interactions: number;
}

interface Ticket {
  readonly arrival: number;
  readonly priority: number;
}

interface Moment {
  readonly nodes: readonly (readonly Ticket[])[];
  readonly arrived: number;
  /** The node that is asked next. */
  readonly turn: number;
}

const PRIORITIES = [0, 1];
const remembered = new Map<string, boolean>();

/** Whether in some story a ticket is handed out while one waits that comes before it in the order of the View. */
export function inversionExists(scenario: Scenario): boolean {
  const key = JSON.stringify(scenario);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const nodes = Array.from({ length: scenario.holders }, () => []);
  const answer = goesWrong(scenario, { nodes, arrived: 0, turn: 0 });
  remembered.set(key, answer);
  return answer;
}

function goesWrong(scenario: Scenario, moment: Moment): boolean {
  const taken = take(scenario, moment);
  if (taken !== undefined) {
    const waiting = moment.nodes.flat();
    if (waiting.some((ticket) => comesBefore(ticket, taken.ticket))) return true;
    if (goesWrong(scenario, taken.next)) return true;
  }
  if (moment.arrived === scenario.interactions) return false;
  return moment.nodes.some((_node, index) =>
    PRIORITIES.some((priority) => goesWrong(scenario, arrive(moment, index, priority))),
  );
}

function arrive(moment: Moment, at: number, priority: number): Moment {
  const ticket = { arrival: moment.arrived, priority };
  const nodes = moment.nodes.map((tickets, index) =>
    index === at ? [...tickets, ticket].sort(byView) : tickets,
  );
  return { ...moment, nodes, arrived: moment.arrived + 1 };
}

function take(scenario: Scenario, moment: Moment): { ticket: Ticket; next: Moment } | undefined {
  const at = choose(scenario, moment);
  const ticket = at === undefined ? undefined : chosenIn(scenario.consumer, moment.nodes[at] ?? []);
  if (at === undefined || ticket === undefined) return undefined;
  const nodes = moment.nodes.map((tickets) => tickets.filter((other) => other !== ticket));
  return { ticket, next: { ...moment, nodes, turn: (at + 1) % scenario.reached } };
}

/** The node that the next ticket comes from, or undefined when none within reach has any. */
function choose({ consumer, reached }: Scenario, { nodes, turn }: Moment): number | undefined {
  const turns = Array.from({ length: reached }, (_, step) => (turn + step) % reached);
  const filled = turns.filter((index) => (nodes[index]?.length ?? 0) > 0);
  if (consumer === 'relies') return filled[0];
  const compare = consumer === 'as-view' ? byView : byTime;
  const [best] = filled.flatMap((index) => chosenIn(consumer, nodes[index] ?? []) ?? []).sort(compare);
  return best === undefined ? undefined : nodes.findIndex((tickets) => tickets.includes(best));
}

/** Servers hand out in the order of the View; who sorts by time takes the oldest that a server has handed to it. */
function chosenIn(consumer: Consumer, tickets: readonly Ticket[]): Ticket | undefined {
  return consumer === 'by-time' ? [...tickets].sort(byTime)[0] : tickets[0];
}

function byView(left: Ticket, right: Ticket): number {
  return right.priority - left.priority || byTime(left, right);
}

function byTime(left: Ticket, right: Ticket): number {
  return left.arrival - right.arrival;
}

function comesBefore(left: Ticket, right: Ticket): boolean {
  return byView(left, right) < 0;
}
