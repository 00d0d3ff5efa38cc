import { Injectable } from '@nestjs/common';
import { evidenceOf } from '@libs/domain/deadlines/reminders/evidence';
import { storyOf, type Story } from '@libs/domain/deadlines/reminders/story';
import { why } from '@libs/domain/deadlines/reminders/why';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import { present, Reading } from '../reading/reading';
import type { EvidenceDto, WhyDto } from './deadline-story.dto';

/** The stories of time limits, straight from the ledger: complete at once. */
@Injectable()
export class DeadlineStories {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
  ) {}

  /** @throws NotFoundException if the events make no such limit */
  async evidence(deadlineId: string, childId: string, asking: Asking): Promise<EvidenceDto> {
    const story = await this.story(deadlineId, childId, asking);
    const { status, dueOn } = story.deadline;
    return { deadlineId, childId, status, dueOn, items: evidenceOf(story, asking.user.now) };
  }

  /** @throws NotFoundException if the events make no such limit */
  async why(deadlineId: string, childId: string, asking: Asking): Promise<WhyDto> {
    const story = await this.story(deadlineId, childId, asking);
    return { deadlineId, childId, status: story.deadline.status, ...why(story, asking.user.now) };
  }

  private async story(deadlineId: string, childId: string, asking: Asking): Promise<Story> {
    const { ledger } = asking.user;
    const [about, rules] = await Promise.all([
      this.ledger.read.readSubject(ledger, childId),
      this.ledger.read.readStream(ledger, RULEBOOK_STREAM),
    ]);
    const facts = [...about, ...rules].sort((one, other) => one.seq - other.seq);
    const story = present(storyOf(facts, deadlineId));
    asking.disclosed.operation('history');
    this.reading.disclose(asking, [this.reading.sight(asking, childId)]);
    return story;
  }
}
