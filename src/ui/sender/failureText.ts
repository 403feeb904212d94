import { t } from '../../language/t.ts';
import type { SenderFailure } from './SenderMessages.ts';

export interface NotAnswered {
  readonly kind: 'failed';
  readonly failure: Exclude<SenderFailure, 'cancelled'>;
  readonly detail: string;
}

/** Why nothing came back. */
export function failureText({ failure, detail }: NotAnswered): string {
  switch (failure) {
    case 'unreached':
      return t(
        'No answer that this page may read. The browser does not say why: the service may be out of reach, or allow no page to ask it (CORS). The command works there, too.',
      );
    case 'late':
      return t('No answer within a minute.');
    case 'redirected':
      return t('It answered with a redirect, and those are not followed.');
    case 'large':
      return t('The answer is too large to be shown here.');
    case 'impossible':
      return t`A browser cannot send this request: ${detail}`;
  }
}
