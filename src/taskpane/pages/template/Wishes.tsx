/** Which sheet is filled, and how: what to take where the sheet says nothing, values or formulas. */
import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { usePane } from '../../parts/pane-context';
import { allSheets, type Filling, type FillWishes } from './useFilling';

const useStyles = makeStyles({
  /** Two beside each other even at 320 px, so that the picture of the sheet is not far down. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '4px 8px',
    alignItems: 'end',
    marginBlockStart: '4px',
    '& select, & input': { minWidth: 0, width: '100%' },
  },
});

export function Wishes({ filling: { wishes, wish, sheetNames, listSheets } }: { filling: Filling }) {
  const styles = useStyles();
  const { t } = usePane();
  const isListed = ['', allSheets, ...sheetNames].includes(wishes.sheet);
  const names = isListed ? sheetNames : [...sheetNames, wishes.sheet];
  return (
    <>
      <Field label={t('template.sheet')}>
        <Select
          data-testid="template-sheet"
          value={wishes.sheet}
          onFocus={listSheets}
          onChange={(_, { value }) => wish({ sheet: value })}
        >
          <option value="">{t('template.activeSheet')}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {names.length > 1 && <option value={allSheets}>{t('template.allSheets')}</option>}
        </Select>
      </Field>
      <div className={styles.fields}>
        <Field label={t('template.area')}>
          <Input value={wishes.area} onChange={(_, { value }) => wish({ area: value })} />
        </Field>
        <Field label={t('template.year')}>
          <Input value={wishes.year} inputMode="numeric" onChange={(_, { value }) => wish({ year: value })} />
        </Field>
        <Field label={t('template.into')}>
          <Select
            data-testid="template-into"
            value={wishes.into}
            onChange={(_, { value }) => wish({ into: value as FillWishes['into'] })}
          >
            <option value="values">{t('template.values')}</option>
            <option value="live">{t('template.live')}</option>
            <option value="native">{t('template.native')}</option>
          </Select>
        </Field>
        <Field label={t('template.sources')}>
          <Select
            data-testid="template-sources"
            value={wishes.sources}
            onChange={(_, { value }) => wish({ sources: value as FillWishes['sources'] })}
          >
            <option value="none">{t('template.sourcesNone')}</option>
            <option value="column">{t('template.sourcesColumn')}</option>
            <option value="notes">{t('template.sourcesNotes')}</option>
          </Select>
        </Field>
      </div>
      <Checkbox
        label={t('template.takeText')}
        checked={wishes.takeText}
        onChange={(_, { checked }) => wish({ takeText: checked === true })}
      />
    </>
  );
}
