import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { PictureOptions } from './pictureOptions.ts';
import type { ExportState } from './useExport.ts';

const LOOKS: readonly { readonly value: PictureOptions['look']; readonly label: string }[] = [
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
  { value: 'transparent', label: t('Light, without background') },
];
const SCALES: readonly {
  readonly value: string;
  readonly scale: PictureOptions['scale'];
  readonly label: string;
}[] = [
  { value: '1', scale: 1, label: t('1 ×: for a page') },
  { value: '2', scale: 2, label: t('2 ×: sharp on most screens') },
  { value: '3', scale: 3, label: t('3 ×: for print') },
];

/** How a picture of the diagram looks. */
export function PictureChoice({ state }: { readonly state: ExportState }) {
  const { options, change } = state;
  const { picture, kind } = options;
  return (
    <>
      <SelectField
        label={t('Look')}
        value={picture.look}
        choices={LOOKS}
        onChange={(look) => {
          const chosen = LOOKS.find(({ value }) => value === look);
          if (chosen) change({ picture: { ...picture, look: chosen.value } });
        }}
      />
      {kind === 'png' && (
        <SelectField
          label={t('Size')}
          value={String(picture.scale)}
          choices={SCALES}
          onChange={(size) => {
            const chosen = SCALES.find(({ value }) => value === size);
            if (chosen) change({ picture: { ...picture, scale: chosen.scale } });
          }}
        />
      )}
    </>
  );
}
