import type { Session } from '@libs/access/session';
import { isUuid } from '@libs/domain/kernel/ids';
import type { Json } from '@libs/domain/kernel/json';

const objects = ['child', 'concern', 'measure', 'investigation'] as const;

/** What is shown of one child's case, without the ids of siblings and duplicates whose cases the reader may not see. */
export function withoutHiddenCases<Content>(content: Content, childId: string, user: Session): Content {
  const isHidden = (id: string): boolean =>
    objects.some((object) => {
      const other = user.relations.childOf(object, id);
      return other !== null && other !== childId && user.decide('case:read', other).effect === 'deny';
    });
  const shown = (value: Json): Json => {
    if (typeof value === 'string') return isUuid(value) && isHidden(value) ? null : value;
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]));
  };
  return shown(content as Json) as Content;
}
