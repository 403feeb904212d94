import { t } from '../language/t.ts';

/** The same document was saved elsewhere since it was loaded here. Nothing was written. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super(
      t('This was changed in another tab since you opened it. Load that version, or keep yours as a copy.'),
    );
    this.ids = ids;
  }
}

/** A published version says what it said, whatever is edited later. Nothing was written. */
export class PublishedVersionIsFinal extends Error {
  override readonly name = 'PublishedVersionIsFinal';
  readonly id: string;
  constructor(id: string) {
    super(t('A published version cannot be changed. Publish a new version instead.'));
    this.id = id;
  }
}

/** A release says what it said, too. Nothing was written. */
export class ReleaseIsFinal extends Error {
  override readonly name = 'ReleaseIsFinal';
  readonly id: string;
  constructor(id: string) {
    super(t('A release cannot be changed. Make a new release instead.'));
    this.id = id;
  }
}

export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor(options?: ErrorOptions) {
    super(
      t(
        'This browser has no space left. Download your work, then delete what you no longer need and empty the trash, or free some disk space.',
      ),
      options,
    );
  }
}

export type BlockReason = 'unavailable' | 'other-tab' | 'newer-version' | 'newer-data';

const WHAT_TO_DO: Readonly<Record<BlockReason, string>> = {
  unavailable: t(
    'This browser does not let the page keep data. Allow site data (or leave private mode) and reload; until then, download your work before you close the tab.',
  ),
  'other-tab': t(
    'Another tab still uses an older version of Connector Modeler. Close the other tabs; this one goes on by itself.',
  ),
  'newer-version': t(
    'Connector Modeler was updated in another tab. Download what is not saved here, then reload.',
  ),
  'newer-data': t(
    'The work in this browser was kept by a newer version of Connector Modeler. It was left untouched. Reload to get the newer version; until then, nothing you make here is kept.',
  ),
};

export class StorageBlocked extends Error {
  override readonly name = 'StorageBlocked';
  readonly reason: BlockReason;
  constructor(reason: BlockReason, options?: ErrorOptions) {
    super(WHAT_TO_DO[reason], options);
    this.reason = reason;
  }
}

/** It is there, but what it holds is not a document of ours. It is left as it is. */
export class DocumentUnreadable extends Error {
  override readonly name = 'DocumentUnreadable';
  readonly id: string;
  constructor(id: string) {
    super(
      t('This document is damaged and cannot be opened. It was left as it is; nothing else is affected.'),
    );
    this.id = id;
  }
}
