import { randomBytes } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { webhookStream } from '@libs/domain/kernel/ids';
import type {
  RegisterWebhook,
  RemoveWebhook,
  ResumeWebhook,
  RotateWebhookSecret,
  WebhookCommand,
} from '@libs/domain/webhooks/commands';
import { webhook } from '@libs/domain/webhooks/webhook';
import { Keys } from '@libs/keys/keys';
import type { Receipt } from '@libs/ledger/append';
import { Ledger } from '@libs/ledger/ledger';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step } from './plan';

export type WebhookAction =
  | Untimed<RegisterWebhook, 'staffId' | 'webhookId' | 'secret' | 'allowsLocal'>
  | Untimed<RotateWebhookSecret, 'staffId' | 'secret'>
  | Untimed<ResumeWebhook | RemoveWebhook, 'staffId'>;

/** `secret`: only of a command that made one; what the receiver checks signatures with. */
type Answer = Receipt & { readonly webhookId: string; readonly secret?: string };

/** What the installation allows. */
export class WebhookSettings {
  constructor(readonly allowsLocal: boolean) {}
}

/** A webhook is registered (`webhookId` null), or something done with one that exists. */
export class WebhookCommandIssued extends Command<Answer> {
  constructor(
    readonly webhookId: string | null,
    readonly action: WebhookAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Bytes that a secret is made of; Standard Webhooks wants 24 to 64. */
const SECRET = 32;

@CommandHandler(WebhookCommandIssued)
export class WebhookCommandHandler implements ICommandHandler<WebhookCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly settings: WebhookSettings,
  ) {}

  async execute({ webhookId: given, action, issued }: WebhookCommandIssued): Promise<Answer> {
    const webhookId = given ?? namedId('webhook', issued.commandId);
    const command = this.commandFor(webhookId, action, issued);
    const steps = [step(webhookStream(webhookId), webhook, command)];
    const [receipt] = await this.decisions.run(issued, { webhookId: given, ...action }, async () => ({ steps }));
    const secret = 'secret' in command ? await this.secretOf(webhookId, receipt!) : null;
    return { webhookId, ...(secret !== null && { secret }), ...receipt! };
  }

  private commandFor(webhookId: string, action: WebhookAction, issued: Issued): WebhookCommand {
    const { now, by, self, actor } = issued;
    const who = { now, staffId: by ?? self ?? actor.subject };
    switch (action.type) {
      case 'RegisterWebhook':
        return { ...action, ...who, webhookId, secret: newSecret(), allowsLocal: this.settings.allowsLocal };
      case 'RotateWebhookSecret':
        return { ...action, ...who, secret: newSecret() };
      case 'ResumeWebhook':
      case 'RemoveWebhook':
        return { ...action, ...who };
    }
  }

  /** As it was stored: a repeated command is answered with the first one's, not with what it made just now. */
  private async secretOf(webhookId: string, { ledger, eventId }: Receipt): Promise<string | null> {
    const events = await this.ledger.read.readStream(ledger, webhookStream(webhookId));
    const made = events.find((event: StoredEvent) => event.eventId === eventId);
    const [part] = made ? await this.keys.open(ledger, eventId, made.sealed) : [];
    return part?.status === 'open' && typeof part.content === 'string' ? part.content : null;
  }
}

const newSecret = (): string => `whsec_${randomBytes(SECRET).toString('base64')}`;
