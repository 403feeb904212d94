import { useMemo, useState } from 'react';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { isPrerelease } from '../../domain/versions/versions.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { useVersions, type VersionsPartProps } from './useVersions.ts';

/** Freezes what the connector is now as a version. */
export default function PublishButton(props: VersionsPartProps) {
  const { connectorId, content, connector, isDraft, flush, reload } = props;
  const versions = useVersions(connectorId);
  const [isOpen, setOpen] = useState(false);
  const otherNames = useMemo(
    () => versions.catalogue.filter((one) => one.documentId !== connectorId).map((one) => one.connector.name),
    [versions.catalogue, connectorId],
  );
  const errors = useMemo(
    () =>
      connector === null
        ? 0
        : connectorProblems(connector, otherNames, content.about).filter(
            ({ severity }) => severity === 'error',
          ).length,
    [connector, otherNames, content.about],
  );
  const reason =
    connector === null || content.invalidText !== undefined
      ? t('The JSON tab holds text that cannot be read yet.')
      : errors > 0
        ? t`The definition has ${counted(errors, 'error')}: see Problems.`
        : !isDraft && !isPrerelease(content.version)
          ? t`Nothing changed since ${content.version} was published.`
          : null;
  const open = () => void flush().then(() => setOpen(true));
  useCommands([
    { id: 'publish', label: t('Publish…'), section: t('Connector'), enabled: reason === null, run: open },
  ]);
  return (
    <>
      <Button kind="primary" disabledReason={reason} onPress={open}>
        {t('Publish…')}
      </Button>
      {isOpen && connector !== null && (
        <PublishDialog
          connectorId={connectorId}
          connector={connector}
          about={content.about}
          version={content.version}
          isDraft={isDraft}
          flush={flush}
          reload={reload}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
