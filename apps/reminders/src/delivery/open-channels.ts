import type { Db } from 'mongodb';
import type { Decisions } from '@libs/commands/decisions';
import type { Keys } from '@libs/keys/keys';
import type { LedgerReader } from '@libs/ledger/read';
import type { Clock } from '@libs/platform/clock';
import type { Municipality } from '@libs/platform/config';
import type { Log } from '@libs/platform/log';
import { Caller } from '../webhooks/call';
import { WebhookSecrets } from '../webhooks/secrets';
import { WebhookDeliveries } from '../webhooks/webhook-deliveries';
import { AddressBook } from './address-book';
import { Channels } from './channels';
import { Letters } from './letter';
import { Mail } from './mail';
import type { Mailer } from './mailer';
import { Outboxes } from './outboxes';
import { Outcomes } from './outcomes';
import type { Templates } from './templates';

type Parts = {
  readonly read: LedgerReader;
  readonly decisions: Decisions;
  readonly keys: Keys;
  /** Where it is noted how far everything has arrived. */
  readonly views: Db;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly templates: Templates;
  readonly municipalities: readonly Municipality[];
  readonly publicUrl: string;
  readonly log: Log;
  readonly caller: Caller;
  /** Told of every outcome that is written. */
  readonly onOutcome?: () => void;
};

/** Mail and webhooks, ready to be handed what was raised. */
export function openChannels({ read, decisions, keys, clock, log, caller, municipalities, ...parts }: Parts): Channels {
  const outcomes = new Outcomes(decisions, clock, parts.onOutcome);
  const letters = new Letters(parts.templates, parts.publicUrl);
  const addresses = new AddressBook(read, keys);
  const mail = new Mail({ addresses, letters, mailer: parts.mailer, outcomes, clock, log });
  const secrets = new WebhookSecrets(read, keys);
  const webhooks = new WebhookDeliveries({ caller, secrets, outcomes, decisions, clock, log });
  return new Channels({ outboxes: new Outboxes(read, parts.views), mail, webhooks, municipalities, log });
}
