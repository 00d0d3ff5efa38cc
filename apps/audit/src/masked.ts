import type { SealedPart, StoredEvent } from '@libs/domain/kernel/envelope';

/** A personal part as an auditor sees it: that there is one, about whom and where; never its content. */
export type MaskedPart = { readonly subject: string; readonly path: string; readonly sealed: true };

export type MaskedEvent = Omit<StoredEvent, 'sealed'> & { readonly sealed: readonly MaskedPart[] };

const part = ({ subject, path }: SealedPart): MaskedPart => ({ subject, path, sealed: true });

/** The event with its personal parts masked; audit holds no keys. */
export const masked = ({ sealed, ...event }: StoredEvent): MaskedEvent => ({ ...event, sealed: sealed.map(part) });
