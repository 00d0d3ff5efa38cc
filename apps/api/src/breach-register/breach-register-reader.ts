import { Injectable } from '@nestjs/common';
import {
  reasonsOf,
  registerOf,
  sumsOf,
  type RegisterRow,
  type RegisterSum,
} from '@libs/domain/deadlines/breach-register';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDayOf, lastDayOf, quarterOf, quartersFrom, type Quarter } from '@libs/domain/kernel/quarter';
import { finedDeadlines } from '@libs/read-models/deadlines/fined';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { badField } from '../http/http-problem';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import type { BreachReasonsQueryDto, BreachRegisterDto, ReasonCountsDto } from './breach-register.dto';

const PERMISSION = 'breach-register:read';
/** Longest statistics: five years. */
const MOST_QUARTERS = 20;

/** The form with what its lines and sums are, for the table and the page. */
export type BreachRegister = Omit<BreachRegisterDto, 'sums' | 'rows'> & {
  readonly sums: readonly RegisterSum[];
  readonly rows: readonly RegisterRow[];
};

/** What the county governor asks of the limits of §§ 2-1 and 2-2, from the same derivation as every other list. */
@Injectable()
export class BreachRegisterReader {
  constructor(private readonly reading: Reading) {}

  /** @throws HttpProblem (400) for a quarter that has not begun */
  async form(asked: Quarter | undefined, asking: Asking): Promise<BreachRegister> {
    const today = osloDateOf(asking.user.now);
    const quarter = begun('quarter', asked ?? quarterOf(today), today);
    const [from, to] = [firstDayOf(quarter), lastDayOf(quarter)];
    const all = registerOf(await this.fined(from, to, asking), quarter, today);
    const rows = this.seen(asking, all);
    return {
      ledger: asking.user.ledger,
      ...{ quarter, from, to, asOf: today, complete: to < today },
      leftOut: all.length - rows.length,
      sums: sumsOf(rows),
      rows,
    };
  }

  /** As {@link form}, to be taken out of the house: the access log says so. */
  exported(asked: Quarter | undefined, asking: Asking): Promise<BreachRegister> {
    asking.disclosed.operation('export');
    return this.form(asked, asking);
  }

  /** @throws HttpProblem (400) for quarters that have not begun, or too many of them */
  async reasons({ from, to }: BreachReasonsQueryDto, asking: Asking): Promise<ReasonCountsDto> {
    const today = osloDateOf(asking.user.now);
    const last = begun('to', to ?? quarterOf(today), today);
    const first = from ?? `${last.slice(0, 4)}-Q1`;
    const quarters = quartersFrom(first, last);
    if (quarters.length === 0 || quarters.length > MOST_QUARTERS)
      throw badField('request.query-invalid', 'from', `must be up to ${MOST_QUARTERS} quarters before the last one`);
    const found = await this.fined(firstDayOf(first), lastDayOf(last), asking);
    const visible = this.seen(
      asking,
      found.flatMap((deadline) => (deadline.childId === null ? [] : [{ ...deadline, childId: deadline.childId }])),
    );
    asking.disclosed.operation('count');
    return { quarters: reasonsOf(visible, quarters, today) };
  }

  private async fined(from: string, to: string, asking: Asking): Promise<readonly Deadline[]> {
    const store = await this.reading.fresh(deadlinesView, asking);
    return finedDeadlines(store, asking.user.ledger, from, to);
  }

  /** Those of cases that the reader may see; the access log is told of each. */
  private seen<Item extends { readonly childId: string }>(asking: Asking, items: readonly Item[]): readonly Item[] {
    const seen = this.reading.sights(asking, PERMISSION, items, ({ childId }) => childId);
    this.reading.disclose(
      asking,
      seen.map(({ sight }) => sight),
    );
    return seen.map(({ item }) => item);
  }
}

function begun(field: string, quarter: Quarter, today: string): Quarter {
  if (firstDayOf(quarter) > today) throw badField('request.query-invalid', field, 'has not begun yet');
  return quarter;
}
