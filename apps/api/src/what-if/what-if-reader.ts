import { Injectable } from '@nestjs/common';
import type { Difference } from '@libs/domain/rulebook/what-if/differences';
import { Ledger } from '@libs/ledger/ledger';
import { HttpProblem } from '../http/http-problem';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import { narrowed, whatIf } from './what-if';
import type { DifferenceDto, WhatIfAnswerDto, WhatIfDto } from './what-if.dto';

const PERMISSION = 'what-if:ask';
const MOST = 1_000;
/** Questions answered at the same time in one process: each holds a whole history in memory, and the others' time. */
const AT_ONCE = 2;
/** Seconds after which somebody who was turned away may ask again. */
const COME_BACK = 30;

/**
 * What would be otherwise: in numbers for the whole municipality, one by one for the cases that the reader may see. About
 * a part of the ledger the numbers, too, are of those cases and the municipality's own duties alone.
 */
@Injectable()
export class WhatIfReader {
  private asked = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
  ) {}

  /** @throws Rejection for what cannot be supposed. @throws HttpProblem (503) while others are being answered */
  async ask(question: WhatIfDto, asking: Asking): Promise<WhatIfAnswerDto> {
    if (this.asked >= AT_ONCE) throw new HttpProblem(503, 'service.unavailable', [], COME_BACK);
    this.asked += 1;
    try {
      return await this.answer(question, asking);
    } finally {
      this.asked -= 1;
    }
  }

  private async answer(question: WhatIfDto, asking: Asking): Promise<WhatIfAnswerDto> {
    const { ledger } = asking.user;
    const asked = { ledger, supposed: question.toSupposed(), ...question.toRange() };
    const all = await whatIf(this.ledger.read, asked);
    const seen = this.reading.sights(asking, PERMISSION, all.differences.filter(isOfChild), ({ childId }) => childId);
    const visible = new Set<Difference>(seen.map(({ item }) => item));
    const isShown = (one: Difference): boolean => !isOfChild(one) || visible.has(one);
    // Of a few events the numbers could be about one case alone.
    const isOfPart = question.from !== undefined || question.to !== undefined;
    const { from, to, asOf, totals, digest } = isOfPart ? narrowed(all, asked.supposed, isShown) : all;
    const shown = seen.slice(0, MOST);
    this.reading.disclose(
      asking,
      shown.map(({ sight }) => sight),
    );
    return {
      ...{ ledger, from, to, asOf, digest },
      totals: Object.entries(totals).map(([rule, total]) => ({ rule, ...total })),
      items: shown.map(({ item }) => listed(item)),
      more: seen.length > shown.length,
    };
  }
}

type OfChild = Difference & { readonly childId: string };

/** The municipality's own duties are no case's: they are in the numbers. */
const isOfChild = (one: Difference): one is OfChild => one.childId !== null;

const listed = ({ deadlineId, turn, dueOn, wouldBeDueOn, becomes }: Difference): DifferenceDto => ({
  deadlineId,
  turn,
  dueOn,
  wouldBeDueOn,
  becomes,
});
