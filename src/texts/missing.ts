import type { Permission } from '../diagnosis/evidence/request';
import type { Missing } from '../diagnosis/report';
import type { Format } from './format';
import type { T } from './t';

/** Why a source is missing, with the permission that would help where one was refused. */
export const missingText = (
  t: T,
  missing: Pick<Missing, 'why' | 'detail'>,
  permission: Permission,
  format: Format,
): string => {
  const detail = missing.detail ?? t('no reason given');
  switch (missing.why) {
    case 'refused':
      return t(
        'Your role may not read it. Needed: {{verb}} {{resource}}, which these roles have: {{roles}}.',
        {
          verb: permission.verb,
          resource: permission.resource,
          roles: format.list(permission.roles),
        },
      );
    case 'unreachable':
      return t('It could not be reached: {{detail}}', { detail });
    case 'unreadable':
      return t('Its answer could not be read: {{detail}}', { detail });
    case 'nothing':
      return t('It answered, and there is nothing of that kind.');
    case 'not-asked':
      return t('It was not asked.');
  }
};
