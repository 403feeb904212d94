import { t } from '../../language/t.ts';
import { CopyChip } from '../../ui/CopyChip.tsx';
import { rich } from '../../ui/rich.tsx';
import styles from './SourceStep.module.css';
import { typedAddress } from './typedAddress.ts';

/** What to do where the text is an address: the page itself may ask no other host. */
export function AddressHelp({ text }: { readonly text: string }) {
  const address = typedAddress(text);
  return (
    <div className={address ? styles.address : undefined}>
      <p role="status">
        {address && (
          <>{rich`This page asks no other host, so it cannot fetch from ${(<b>{address.host}</b>)}. Run this command in a terminal, then drop ${(<b>{address.file}</b>)} here.`}</>
        )}
      </p>
      {address && (
        <CopyChip text={address.command} label={t`Copy the command that fetches from ${address.host}`} />
      )}
    </div>
  );
}
