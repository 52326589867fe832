import { type Bottleneck, OPEN_BOTTLENECK_STATUSES } from './bottleneck.ts';
import type { Move } from './field-kind.ts';

/** Where a bottleneck stood on a day. */
export interface BottleneckState {
  readonly status: string;
  readonly open: boolean;
  /** Date at its own precision since when; `null` when nobody noted it. */
  readonly since: string | null;
  /** The table it was on. */
  readonly table: string | null;
  /** The moves until then, oldest first. */
  readonly moves: readonly Move[];
}

const OPEN: readonly string[] = OPEN_BOTTLENECK_STATUSES;

/** Whether a bottleneck in this state still asks for something. */
export function isOpenBottleneck(status: string): boolean {
  return OPEN.includes(status);
}

/** Derived from its moves, so that a report of a past day shows what stood then. A month counts from its beginning. */
export function bottleneckStateOn(record: Bottleneck, day: string): BottleneckState {
  const moves = record.moves.filter(({ on }) => on <= `${day}~`);
  const last = moves.at(-1);
  // Without a move it is where it began, unless it was imported in another state.
  const status = last?.status ?? (record.moves.length === 0 ? record.status : 'gesignaleerd');
  return {
    status,
    open: isOpenBottleneck(status),
    since: last?.on ?? record.signalledOn,
    table: last?.table ?? (record.moves.length === 0 ? record.table : null),
    moves,
  };
}
