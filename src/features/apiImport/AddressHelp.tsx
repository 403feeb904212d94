import { useMemo, useState } from 'react';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { CopyChip } from '../../ui/CopyChip.tsx';
import { rich } from '../../ui/rich.tsx';
import { Sender } from '../../ui/sender/Sender.tsx';
import type { SenderAnswer } from '../../ui/sender/SenderMessages.ts';
import styles from './SourceStep.module.css';
import { typedAddress, type TypedAddress } from './typedAddress.ts';

interface AddressHelpProps {
  readonly text: string;
  readonly onFile: (file: File) => void;
}

/** What to do where the text is an address: it is fetched when a person says so, or by a command. */
export function AddressHelp({ text, onFile }: AddressHelpProps) {
  const address = useMemo(() => typedAddress(text), [text]);
  return (
    <div className={address ? styles.address : undefined}>
      <p role="status">
        {address && (
          <>{rich`Nothing was asked yet. Fetch it from ${(<b>{address.host}</b>)} now, or run this command in a terminal and drop ${(<b>{address.file}</b>)} here.`}</>
        )}
      </p>
      {address && <Fetching key={address.url} address={address} onFile={onFile} />}
      {address && (
        <CopyChip text={address.command} label={t`Copy the command that fetches from ${address.host}`} />
      )}
    </div>
  );
}

/** As large as a file may be that is dropped. */
const LIMIT = 40_000_000;

interface FetchingProps {
  readonly address: TypedAddress;
  readonly onFile: (file: File) => void;
}

function Fetching({ address, onFile }: FetchingProps) {
  const { url, file } = address;
  const [refused, setRefused] = useState<number | null>(null);
  const request = useMemo(() => ({ method: 'GET', url, headers: [['Accept', '*/*']] as const }), [url]);
  const take = ({ status, body }: SenderAnswer) => {
    if (status >= 200 && status < 300) onFile(new File([body], file));
    else setRefused(status);
  };
  return (
    <>
      <Sender label={t('Fetch')} request={request} limit={LIMIT} onAnswer={take} />
      {refused !== null && <Banner tone="warn" title={t`It answered with the status ${refused}.`} />}
    </>
  );
}
